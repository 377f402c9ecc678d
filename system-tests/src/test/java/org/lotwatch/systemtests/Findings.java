package org.lotwatch.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a series of faults came to, for people. */
final class Findings {
    private final List<Struck> all = new ArrayList<>();

    /** @param untilApplied from the end of the fault until all that stood on the topics was applied */
    private record Struck(Fault fault, Duration untilApplied) {}

    void struck(Fault fault, Duration untilApplied) {
        all.add(new Struck(fault, untilApplied));
    }

    String told(long seed, Audit audit, long overtaken, Duration stall) {
        Struck slowest =
                all.stream().max(Comparator.comparing(Struck::untilApplied)).orElseThrow();
        return String.format(
                Locale.ROOT,
                "seed %d: %d faults, %,d records on the topics (%,d acknowledged to the traffic), 0 lost, 0 double, "
                        + "%d commits overtaken, longest time without a commit %.1f s, longest until everything was "
                        + "applied %.1f s (%s)%n  %s",
                seed,
                all.size(),
                audit.records(),
                audit.acknowledged(),
                overtaken,
                stall.toMillis() / 1e3,
                slowest.untilApplied().toMillis() / 1e3,
                slowest.fault(),
                byKind());
    }

    private String byKind() {
        return all.stream()
                .collect(Collectors.groupingBy(Struck::fault, TreeMap::new, Collectors.counting()))
                .toString();
    }
}
