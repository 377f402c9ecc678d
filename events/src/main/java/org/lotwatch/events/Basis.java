package org.lotwatch.events;

/** What a reporter's quantity rests on. */
public enum Basis implements Labelled {
    COUNTED("counted"),
    DOCUMENTED("documented"),
    DECLARED("declared"),
    ESTIMATED("estimated");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
