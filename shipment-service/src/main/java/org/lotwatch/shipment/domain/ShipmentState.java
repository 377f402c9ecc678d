package org.lotwatch.shipment.domain;

import org.lotwatch.events.Labelled;

/** How far a shipment has come. */
public enum ShipmentState implements Labelled {
    /** Its manifest is known; no event speaks of it. */
    PLANNED("planned"),
    /** Its lines are told as loaded. */
    LOADED("loaded"),
    /** It was taken back, for good. */
    RETRACTED("retracted");

    private final String label;

    ShipmentState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
