package org.lotwatch.events;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of the contract, by their CloudEvents {@code type}, and the topics that carry them. */
public enum EventType implements Labelled {
    SHIPMENT_LOADED("org.lotwatch.shipment.loaded.v1", Topic.SHIPMENT_LOADED),
    SHIPMENT_ADJUSTED("org.lotwatch.shipment.adjusted.v1", Topic.SHIPMENT_LOADED),
    ROUND_INSPECTED("org.lotwatch.round.inspected.v1", Topic.ROUND_INSPECTED),
    LOT_RESTORED("org.lotwatch.lot.restored.v1", Topic.LOT_RESTORED),
    RECORD_RETRACTED("org.lotwatch.record.retracted.v1", Topic.values()),
    RECORD_CORRECTED("org.lotwatch.record.corrected.v1", Topic.values());

    private static final Map<String, EventType> BY_LABEL =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EventType::label, Function.identity()));

    private final String label;
    private final Set<Topic> topics;

    EventType(String label, Topic... topics) {
        this.label = label;
        this.topics = Set.of(topics);
    }

    /** The type of this CloudEvents name; empty: not of this contract. */
    public static Optional<EventType> of(String label) {
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    /** The type that an amendment on this topic targets unless it says otherwise. */
    public static EventType mainOf(Topic topic) {
        return switch (topic) {
            case SHIPMENT_LOADED -> SHIPMENT_LOADED;
            case ROUND_INSPECTED -> ROUND_INSPECTED;
            case LOT_RESTORED -> LOT_RESTORED;
        };
    }

    @Override
    public String label() {
        return label;
    }

    /** The topics on which this type may stand. */
    public Set<Topic> topics() {
        return topics;
    }

    public boolean isAmendment() {
        return this == RECORD_RETRACTED || this == RECORD_CORRECTED;
    }
}
