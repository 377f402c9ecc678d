package org.lotwatch.shipment;

import java.util.Map;
import org.lotwatch.shipment.domain.Shipment;

/**
 * A shipment, and how far its events have come.
 *
 * @param positions where events were published, such as {@code shipment-loaded-3:41820}, by event id
 */
public record RecordedShipment(Shipment shipment, Map<String, String> positions) {

    public RecordedShipment {
        positions = Map.copyOf(positions);
    }
}
