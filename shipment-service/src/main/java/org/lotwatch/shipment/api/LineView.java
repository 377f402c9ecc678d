package org.lotwatch.shipment.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.QuantityRange;
import org.lotwatch.shipment.domain.Line;

@Schema(name = "ShipmentLine", description = "A line as it stands.")
record LineView(
        int line,
        String lotId,
        String nature,
        long quantity,
        @Nullable QuantityRange quantityRange,
        List<String> containers,
        @Nullable Integer producedFrom,
        @Nullable Integer producedTo,
        String movement,
        @Nullable String previousShipmentId,
        String basis,
        Map<String, Object> extensions) {

    static LineView of(Line line) {
        return new LineView(
                line.line(),
                line.lotId().value(),
                line.nature(),
                line.quantity(),
                line.quantityRange(),
                line.containers(),
                line.producedFrom(),
                line.producedTo(),
                line.movement().label(),
                line.previousShipmentId(),
                line.basis().label(),
                line.extensions());
    }
}
