package org.lotwatch.stats.domain;

/** Earliest and latest event times among the facts that count, in microseconds. */
final class Span {

    static final long NEVER = Long.MAX_VALUE;

    private long first = NEVER;
    private long last = Micros.ABSENT;
    private long firstInspection = NEVER;
    private long lastInspection = Micros.ABSENT;
    private long firstFound = NEVER;

    void fact(long happenedAt) {
        first = Math.min(first, happenedAt);
        last = Math.max(last, happenedAt);
    }

    void inspection(long happenedAt) {
        firstInspection = Math.min(firstInspection, happenedAt);
        lastInspection = Math.max(lastInspection, happenedAt);
    }

    /** Rounds were found. */
    void introduction(long happenedAt) {
        firstFound = Math.min(firstFound, happenedAt);
    }

    long first() {
        return first == NEVER ? Micros.ABSENT : first;
    }

    /** {@link Micros#ABSENT} without a fact. */
    long last() {
        return last;
    }

    long firstInspection() {
        return firstInspection;
    }

    long lastInspection() {
        return lastInspection;
    }

    long firstFound() {
        return firstFound;
    }
}
