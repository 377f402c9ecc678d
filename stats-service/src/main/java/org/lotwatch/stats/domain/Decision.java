package org.lotwatch.stats.domain;

import org.lotwatch.events.Labelled;

/** What became of one record of a lot; {@code docs/reference/counting.md#6-decisions}. */
public enum Decision implements Labelled {
    APPLIED("applied"),
    DUPLICATE("duplicate"),
    SUPERSEDED("superseded"),
    RETRACTED("retracted"),
    CONTESTED("contested"),
    COLLISION("collision"),
    FOREIGN_AMENDMENT("foreign-amendment"),
    PENDING_TARGET("pending-target");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
