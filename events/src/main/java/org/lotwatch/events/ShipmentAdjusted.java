package org.lotwatch.events;

import org.jspecify.annotations.Nullable;

/**
 * The stock of a lot in a shipment turned out to differ from its papers.
 *
 * @param quantity rounds, 1 .. 2^53-1
 * @param fromVerdict the bucket the rounds leave; {@code null}: they leave the uninspected. Never with {@code found}
 */
public record ShipmentAdjusted(
        Header header,
        LotId lotId,
        String shipmentId,
        AdjustmentKind kind,
        long quantity,
        @Nullable Verdict fromVerdict,
        @Nullable String reason,
        Reporting reporting)
        implements Fact {

    @Override
    public EventType type() {
        return EventType.SHIPMENT_ADJUSTED;
    }

    @Override
    public <R> R onFact(Fact.Cases<R> cases) {
        return cases.shipmentAdjusted(this);
    }
}
