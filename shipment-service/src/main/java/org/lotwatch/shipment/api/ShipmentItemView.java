package org.lotwatch.shipment.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.domain.ShipmentSummary;

@Schema(name = "ShipmentItem", description = "A shipment in a list.")
record ShipmentItemView(
        String shipmentId,

        @Schema(enumeration = {"planned", "loaded", "retracted"})
        String state,

        @Schema(description = "The id of the origin.", examples = "NAJIN")
        String origin,

        @Schema(description = "The id of the destination.", examples = "DUNAY") @Nullable
        String destination,

        @Schema(description = "Lines of the manifest as it stands.")
        int lines,

        @Schema(description = "Rounds of the manifest as it stands.")
        long rounds,

        @Nullable Instant loadedAt,

        @Schema(description = "When the manifest was first posted.")
        Instant recordedAt) {

    static ShipmentItemView of(ShipmentSummary row) {
        return new ShipmentItemView(
                row.shipmentId(),
                row.state(),
                row.origin(),
                row.destination(),
                row.lines(),
                row.rounds(),
                row.loadedAt(),
                row.recordedAt());
    }
}
