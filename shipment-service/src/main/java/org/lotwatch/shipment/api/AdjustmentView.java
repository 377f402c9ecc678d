package org.lotwatch.shipment.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.domain.Adjustment;

record AdjustmentView(
        String adjustmentId,
        String lotId,
        String kind,
        long quantity,
        @Nullable String fromVerdict,
        @Nullable String reason,
        Instant adjustedAt) {

    static AdjustmentView of(Adjustment adjustment) {
        return new AdjustmentView(
                adjustment.adjustmentId(),
                adjustment.lotId().value(),
                adjustment.kind().label(),
                adjustment.quantity(),
                adjustment.fromVerdict() == null
                        ? null
                        : adjustment.fromVerdict().label(),
                adjustment.reason(),
                adjustment.adjustedAt());
    }
}
