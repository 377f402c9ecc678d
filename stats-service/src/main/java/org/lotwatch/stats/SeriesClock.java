package org.lotwatch.stats;

import org.lotwatch.events.Labelled;

/** By which time a series runs. */
public enum SeriesClock implements Labelled {
    /** When it happened. */
    EVENT("event"),
    /** When it became known. */
    ARRIVAL("arrival");

    private final String label;

    SeriesClock(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
