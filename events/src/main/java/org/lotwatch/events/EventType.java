package org.lotwatch.events;

import java.util.Set;

/** The types of the contract, by their CloudEvents {@code type}, and the topics that carry them. */
public enum EventType implements Labelled {
    SHIPMENT_LOADED("org.lotwatch.shipment.loaded.v1", Topic.SHIPMENT_LOADED),
    SHIPMENT_ADJUSTED("org.lotwatch.shipment.adjusted.v1", Topic.SHIPMENT_LOADED),
    ROUND_INSPECTED("org.lotwatch.round.inspected.v1", Topic.ROUND_INSPECTED),
    LOT_RESTORED("org.lotwatch.lot.restored.v1", Topic.LOT_RESTORED),
    RECORD_RETRACTED("org.lotwatch.record.retracted.v1", Topic.values()),
    RECORD_CORRECTED("org.lotwatch.record.corrected.v1", Topic.values());

    private final String label;
    private final Set<Topic> topics;

    EventType(String label, Topic... topics) {
        this.label = label;
        this.topics = Set.of(topics);
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
