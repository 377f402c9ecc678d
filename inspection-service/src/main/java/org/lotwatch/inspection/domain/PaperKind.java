package org.lotwatch.inspection.domain;

import org.lotwatch.events.Labelled;

/** What is filed. Ids are unique within a kind. */
public enum PaperKind implements Labelled {
    INSPECTION("inspection"),
    RESTORATION("restoration");

    private final String label;

    PaperKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
