package org.lotwatch.events;

/** What an inspection found a round to be. */
public enum Verdict implements Labelled {
    OPERABLE("operable"),
    RESTORABLE("restorable"),
    INOPERABLE("inoperable"),
    UNDETERMINED("undetermined");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
