package org.lotwatch.events;

import org.jspecify.annotations.Nullable;

/** A fact of the same source is taken back: it has no effect from the arrival of this event on. */
public record RecordRetracted(
        Header header,
        LotId lotId,
        String targetId,
        EventType targetType,
        int revision,
        AmendmentReason reason,
        @Nullable String note)
        implements Amendment {

    @Override
    public EventType type() {
        return EventType.RECORD_RETRACTED;
    }

    @Override
    public <R> R on(LotEvent.Cases<R> cases) {
        return cases.recordRetracted(this);
    }
}
