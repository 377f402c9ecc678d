package org.lotwatch.events;

/** Why rounds were inspected. */
public enum Purpose implements Labelled {
    INITIAL("initial"),
    PERIODIC("periodic"),
    POST_RESTORATION("post-restoration"),
    AUDIT("audit"),
    RECEIPT("receipt");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
