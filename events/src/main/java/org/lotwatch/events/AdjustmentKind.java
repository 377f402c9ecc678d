package org.lotwatch.events;

/** How the stock of a lot differs from its papers; only {@code found} adds rounds. */
public enum AdjustmentKind implements Labelled {
    LOSS("loss"),
    THEFT("theft"),
    DESTROYED("destroyed"),
    NOT_SHIPPED("not-shipped"),
    FOUND("found");

    private final String label;

    AdjustmentKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
