package org.lotwatch.benchmarks.rivals;

import java.util.Locale;
import org.lotwatch.benchmarks.Arrangement;
import org.lotwatch.benchmarks.ReferenceLoad;

/** Under what load and settings all candidates ran. */
record Conditions(
        ReferenceLoad load,
        Arrangement arrangement,
        int lots,
        int partitions,
        String compression,
        String heap,
        long commitMillis,
        int runs) {

    /** Part of a file's name: what sets this page apart from another of the same day. */
    String slug() {
        return load.events() + "-" + arrangement.name().toLowerCase(Locale.ROOT) + "-" + partitions + "-partitions";
    }

    String loadText() {
        return "%,d records (%,d events, the rest duplicates) over %,d lots, %s; %d partitions, compression %s"
                .formatted(
                        load.records(),
                        load.events(),
                        lots,
                        arrangement.name().toLowerCase(Locale.ROOT),
                        partitions,
                        compression);
    }

    String settingsText() {
        return "%d, by turns; -Xmx%s -XX:+UseSerialGC for each candidate, commits every %d ms where the clock decides"
                .formatted(runs, heap, commitMillis);
    }
}
