package org.lotwatch.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lot line of one shipment was loaded. Its natural key is (shipmentId, lot, line): several events with one natural key
 * are claims, of which one is accepted.
 *
 * @param line at least 1
 * @param quantity rounds, 1 .. 2^53-1
 * @param producedFrom first year of making, 1900-2100
 * @param producedTo last year of making, 1900-2100
 * @param previousShipmentId the leg before this one; present unless the movement is an entry
 */
public record ShipmentLoaded(
        Header header,
        LotId lotId,
        String shipmentId,
        int line,
        String nature,
        long quantity,
        @Nullable QuantityRange quantityRange,
        Place origin,
        @Nullable Place destination,
        @Nullable Conveyance conveyance,
        List<String> containers,
        @Nullable Integer producedFrom,
        @Nullable Integer producedTo,
        Movement movement,
        @Nullable String previousShipmentId,
        Reporting reporting)
        implements Fact {

    public ShipmentLoaded {
        containers = List.copyOf(containers);
    }

    @Override
    public EventType type() {
        return EventType.SHIPMENT_LOADED;
    }

    @Override
    public <R> R onFact(Fact.Cases<R> cases) {
        return cases.shipmentLoaded(this);
    }
}
