package org.lotwatch.shipment.domain;

/** A shipment as its reporter names it: 1-64 characters. */
public record ShipmentId(String value) {

    public ShipmentId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("shipmentId must have 1-64 characters, was " + value);
        }
    }

    /** Whether a text can name a shipment. */
    public static boolean isOne(String text) {
        return !text.isEmpty() && text.codePointCount(0, text.length()) <= Limits.ID;
    }

    @Override
    public String toString() {
        return value;
    }
}
