package org.lotwatch.events;

import org.jspecify.annotations.Nullable;

/**
 * A fact of the same source is replaced, from the arrival of this event on.
 *
 * @param replacement the complete fact that stands instead: of the target's type and lot, with the target's source and id,
 *     the replacement's time, and this amendment's recorded time
 */
public record RecordCorrected(
        Header header,
        LotId lotId,
        String targetId,
        EventType targetType,
        int revision,
        AmendmentReason reason,
        @Nullable String note,
        Fact replacement)
        implements Amendment {

    @Override
    public EventType type() {
        return EventType.RECORD_CORRECTED;
    }

    @Override
    public <R> R on(LotEvent.Cases<R> cases) {
        return cases.recordCorrected(this);
    }
}
