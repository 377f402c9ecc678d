package org.lotwatch.shipment.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Place;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.shipment.RecordedShipment;
import org.lotwatch.shipment.domain.Adjustment;
import org.lotwatch.shipment.domain.Carriage;
import org.lotwatch.shipment.domain.Shipment;

@Schema(name = "Shipment", description = "A shipment as it stands, with its history and all its events.")
record ShipmentView(
        String shipmentId,

        @Schema(enumeration = {"planned", "loaded", "retracted"})
        String state,

        @Schema(description = "The CloudEvents source of its events.")
        String source,

        Place origin,
        @Nullable Place destination,
        @Nullable ConveyanceView conveyance,
        List<String> containers,
        @Nullable ReportedBy reportedBy,
        @Nullable Instant loadedAt,
        List<LineView> lines,
        List<AdjustmentView> adjustments,
        List<EntryView> history,
        List<EventView> events) {

    static ShipmentView of(RecordedShipment recorded) {
        Shipment shipment = recorded.shipment();
        Carriage carriage = shipment.manifest().carriage();
        return new ShipmentView(
                carriage.shipmentId().value(),
                shipment.state().label(),
                shipment.source(),
                carriage.origin(),
                carriage.destination(),
                ConveyanceView.of(carriage.conveyance()),
                carriage.containers(),
                carriage.reportedBy(),
                shipment.loadedAt(),
                shipment.manifest().lines().stream().map(LineView::of).toList(),
                adjustments(shipment),
                shipment.history().stream().map(EntryView::of).toList(),
                shipment.notices().stream()
                        .flatMap(notice -> EventView.of(notice, recorded.positions()).stream())
                        .toList());
    }

    private static List<AdjustmentView> adjustments(Shipment shipment) {
        return shipment.adjustments().values().stream()
                .sorted(Comparator.comparing(Adjustment::adjustedAt).thenComparing(Adjustment::adjustmentId))
                .map(AdjustmentView::of)
                .toList();
    }
}
