package org.lotwatch.events;

import org.jspecify.annotations.Nullable;

/**
 * Restorable rounds of a lot were restored, or condemned in the attempt. At least one of the quantities is above zero.
 *
 * @param quantityRestored rounds that are operable now, 0 .. 2^53-1
 * @param quantityCondemned rounds that are inoperable now, 0 .. 2^53-1, 0 unless told
 */
public record LotRestored(
        Header header,
        LotId lotId,
        String restorationId,
        long quantityRestored,
        long quantityCondemned,
        @Nullable String shipmentId,
        @Nullable Place site,
        Reporting reporting)
        implements Fact {

    @Override
    public EventType type() {
        return EventType.LOT_RESTORED;
    }

    @Override
    public <R> R onFact(Fact.Cases<R> cases) {
        return cases.lotRestored(this);
    }
}
