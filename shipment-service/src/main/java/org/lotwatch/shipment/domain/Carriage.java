package org.lotwatch.shipment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Conveyance;
import org.lotwatch.events.Place;
import org.lotwatch.events.ReportedBy;

/**
 * What all lines of a manifest share.
 *
 * @param containers those of every line that names none of its own
 */
public record Carriage(
        ShipmentId shipmentId,
        Place origin,
        @Nullable Place destination,
        @Nullable Conveyance conveyance,
        List<String> containers,
        @Nullable ReportedBy reportedBy) {

    public Carriage {
        containers = List.copyOf(containers);
    }

    /** The same without its containers, which the lines tell of. */
    Carriage besidesContainers() {
        return new Carriage(shipmentId, origin, destination, conveyance, List.of(), reportedBy);
    }
}
