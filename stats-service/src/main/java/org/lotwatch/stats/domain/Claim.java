package org.lotwatch.stats.domain;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.ShipmentLoaded;

/** What one shipment line is said to hold: of {@link ShipmentLoaded} all that the rules and the attributes need. */
record Claim(
        String shipmentId,
        int line,
        String nature,
        long quantity,
        Movement movement,
        String origin,
        @Nullable String destination,
        @Nullable Integer producedFrom,
        @Nullable Integer producedTo) {

    static Claim of(ShipmentLoaded event) {
        Place destination = event.destination();
        return new Claim(
                event.shipmentId(),
                event.line(),
                event.nature(),
                event.quantity(),
                event.movement(),
                event.origin().id(),
                destination == null ? null : destination.id(),
                event.producedFrom(),
                event.producedTo());
    }

    boolean isEntry() {
        return movement == Movement.ENTRY;
    }

    /** The natural key within the lot. */
    Line key() {
        return new Line(shipmentId, line);
    }

    /** A line of a shipment. */
    record Line(String shipmentId, int number) implements Comparable<Line> {
        @Override
        public int compareTo(Line other) {
            int shipments = shipmentId.compareTo(other.shipmentId);
            return shipments != 0 ? shipments : Integer.compare(number, other.number);
        }
    }
}
