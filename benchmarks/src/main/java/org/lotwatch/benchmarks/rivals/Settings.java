package org.lotwatch.benchmarks.rivals;

import org.lotwatch.benchmarks.counting.RivalSettings;

/** What the process of a trial is told. */
final class Settings {
    private Settings() {}

    static RivalSettings of(Contest contest, String name) {
        return new RivalSettings(
                contest.bench().bootstrap(),
                "totals-of-" + name,
                contest.bench().state(name),
                contest.conditions().commitMillis(),
                Runtime.getRuntime().availableProcessors());
    }
}
