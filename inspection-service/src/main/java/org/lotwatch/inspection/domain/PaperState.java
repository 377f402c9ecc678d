package org.lotwatch.inspection.domain;

import org.lotwatch.events.Labelled;

/** Whether what a paper says still counts. */
public enum PaperState implements Labelled {
    STANDING("standing"),
    RETRACTED("retracted");

    private final String label;

    PaperState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
