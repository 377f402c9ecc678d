package org.lotwatch.stats.store;

import org.lotwatch.events.Labelled;

/**
 * What is counted of the records of a lane. Every record consumed has exactly one of the first six fates; the others are
 * told beside it.
 */
public enum Count implements Labelled {
    APPLIED("applied", true),
    DUPLICATE("duplicates", true),
    COLLISION("collisions", true),
    PARKED("parked", true),
    FORWARDED("forwarded", true),
    SKIPPED("skipped", true),
    LATE("late", false),
    WRONG_KEY("wrongKeys", false);

    private final String label;
    private final boolean fate;

    Count(String label, boolean fate) {
        this.label = label;
        this.fate = fate;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it is one of the ways in which a record ends. */
    public boolean isFate() {
        return fate;
    }
}
