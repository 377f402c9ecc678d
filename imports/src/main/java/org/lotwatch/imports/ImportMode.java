package org.lotwatch.imports;

import org.lotwatch.events.Labelled;

/** What happens to the papers that are right when others are not. */
public enum ImportMode implements Labelled {
    /** They are recorded; the others wait in the reject file. */
    VALID_ROWS("valid-rows"),
    /** Nothing is recorded. */
    ALL_OR_NOTHING("all-or-nothing");

    private final String label;

    ImportMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
