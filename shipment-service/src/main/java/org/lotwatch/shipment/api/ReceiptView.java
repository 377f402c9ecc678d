package org.lotwatch.shipment.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.Outcome;
import org.lotwatch.shipment.domain.Shipment;

@Schema(name = "Receipt", description = "What became of an order: it is committed, with these events.")
record ReceiptView(
        @Schema(examples = "NAJIN-DUNAY-2023-10-1") String shipmentId,

        @Schema(enumeration = {"planned", "loaded", "retracted"})
        String state,

        @Schema(description = "Absent until it is loaded.") @Nullable
        Instant loadedAt,

        @Schema(description = "When the order was recorded.")
        Instant recordedAt,

        @Schema(description = "The events of this order; none while the shipment is only planned.")
        List<EventView> events) {

    static ReceiptView of(Outcome.Done outcome) {
        Shipment shipment = outcome.shipment();
        return new ReceiptView(
                shipment.manifest().shipmentId().value(),
                shipment.state().label(),
                shipment.loadedAt(),
                shipment.history().get(outcome.entry()).recordedAt(),
                EventView.of(shipment.notices().get(outcome.entry()), outcome.positions()));
    }
}
