package org.lotwatch.stats.domain;

/** The inspections that happened before an instant; all of them until one is set. */
final class Early {

    private final Records records;
    private Latest inspections;
    private long before = Span.NEVER;

    Early(Records records) {
        this.records = records;
        this.inspections = new Latest(records);
    }

    void add(int fact, long happenedAt) {
        if (happenedAt < before) {
            inspections.add(fact);
        }
    }

    boolean isUpTo(long instant) {
        return before == instant;
    }

    /** Forgets them all and looks at another instant from now on. */
    void restart(long instant) {
        before = instant;
        inspections = new Latest(records);
    }

    Latest inspections() {
        return inspections;
    }
}
