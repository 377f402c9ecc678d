package org.lotwatch.benchmarks.rivals;

import java.util.Locale;
import org.lotwatch.benchmarks.Arrangement;
import org.lotwatch.benchmarks.ReferenceLoad;

/**
 * Under what load and settings all candidates of a contest run.
 *
 * @param events about as many, duplicates not among them
 * @param partitions of each topic
 * @param compression of the topics, as a producer names it
 * @param heap of each candidate's process, as {@code -Xmx} names it
 * @param commitMillis between two commits, for candidates that commit by the clock
 */
record Conditions(
        long events,
        int lots,
        Arrangement arrangement,
        int partitions,
        String compression,
        String heap,
        long commitMillis) {

    ReferenceLoad load() {
        return new ReferenceLoad(lots, events, arrangement);
    }

    Conditions withEvents(long other) {
        return new Conditions(other, lots, arrangement, partitions, compression, heap, commitMillis);
    }

    Conditions withArrangement(Arrangement other) {
        return new Conditions(events, lots, other, partitions, compression, heap, commitMillis);
    }

    Conditions withPartitions(int other) {
        return new Conditions(events, lots, arrangement, other, compression, heap, commitMillis);
    }

    /** Part of a file's name: what sets this contest apart from another of the same day. */
    String slug() {
        return events + "-" + order() + "-" + partitions + "-partitions";
    }

    @Override
    public String toString() {
        return "%,d events and duplicates over %,d lots, %s, %d partitions, compression %s"
                .formatted(events, lots, order(), partitions, compression);
    }

    String settings() {
        return "-Xmx%s -XX:+UseSerialGC for each candidate, commits every %d ms where the clock decides"
                .formatted(heap, commitMillis);
    }

    private String order() {
        return arrangement.name().toLowerCase(Locale.ROOT);
    }
}
