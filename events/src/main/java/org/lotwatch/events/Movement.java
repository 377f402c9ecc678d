package org.lotwatch.events;

/** Whether a shipment line brings rounds into the books ({@code entry}) or only moves rounds already there. */
public enum Movement implements Labelled {
    ENTRY("entry"),
    ONWARD("onward"),
    RETURN("return");

    private final String label;

    Movement(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
