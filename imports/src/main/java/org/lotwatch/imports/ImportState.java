package org.lotwatch.imports;

import org.lotwatch.events.Labelled;

/** How far a job has come. */
public enum ImportState implements Labelled {
    /** Its file is here; its rows are being staged, or wait for it. */
    READING("reading"),
    /** All rows are staged; its papers are judged, and nothing is recorded yet. */
    CHECKING("checking"),
    /** Its papers are recorded one by one. */
    RECORDING("recording"),
    /** All that was right is recorded. */
    DONE("done"),
    /** All or nothing was wished, and something was wrong: nothing is recorded. */
    REFUSED("refused"),
    /** The file cannot be read: nothing is recorded. */
    FAILED("failed"),
    /** Somebody stopped it; what was recorded until then stays. */
    CANCELLED("cancelled"),
    /** It was a preview: nothing is recorded. */
    PREVIEWED("previewed");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether nothing more happens. */
    public boolean isEnd() {
        return switch (this) {
            case READING, CHECKING, RECORDING -> false;
            case DONE, REFUSED, FAILED, CANCELLED, PREVIEWED -> true;
        };
    }

    public static ImportState of(String label) {
        for (ImportState state : values()) {
            if (state.label.equals(label)) {
                return state;
            }
        }
        throw new IllegalArgumentException("state must be known, was " + label);
    }
}
