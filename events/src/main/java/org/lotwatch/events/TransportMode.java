package org.lotwatch.events;

/** By what a shipment travels. */
public enum TransportMode implements Labelled {
    SHIP("ship"),
    RAIL("rail"),
    ROAD("road"),
    AIR("air");

    private final String label;

    TransportMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
