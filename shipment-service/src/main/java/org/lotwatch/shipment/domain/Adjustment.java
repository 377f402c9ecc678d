package org.lotwatch.shipment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Verdict;

/**
 * Rounds of a lot that turned out to be missing from, or beyond, the papers.
 *
 * @param adjustmentId unique within the shipment, 1-64 characters
 * @param quantity rounds, 1 .. 2^53-1
 * @param fromVerdict the bucket the rounds leave; {@code null}: the uninspected. Never with {@code found}
 */
public record Adjustment(
        String adjustmentId,
        LotId lotId,
        AdjustmentKind kind,
        long quantity,
        @Nullable Verdict fromVerdict,
        @Nullable String reason,
        Instant adjustedAt) {

    public Adjustment {
        if (quantity < 1 || quantity > Limits.ROUNDS) {
            throw new IllegalArgumentException("quantity must be 1 .. " + Limits.ROUNDS + ", was " + quantity);
        }
    }
}
