package org.lotwatch.events;

/** An event that takes back or replaces a {@link Fact} of the same source and lot, before or after that fact arrives. */
public sealed interface Amendment extends LotEvent permits RecordRetracted, RecordCorrected {

    /** The id of the fact that is amended; its source is the amendment's own. */
    String targetId();

    /** What the target is expected to be; an amendment whose target turns out to be of another type has no effect. */
    EventType targetType();

    /** At least 1; of several amendments of one target the highest revision wins. */
    int revision();

    AmendmentReason reason();

    @Override
    default Topic topic() {
        return targetType().topics().iterator().next();
    }
}
