package org.lotwatch.outbox;

import org.lotwatch.events.EventType;

/** Where on Kafka an event stands. After a crash of the relay it may stand there twice; this is the last place. */
public record Publication(String eventId, EventType type, String topic, int partition, long offset) {

    /** Such as {@code round-inspected-3:41820}: what stats-service takes as {@code after}. */
    public String position() {
        return topic + '-' + partition + ':' + offset;
    }
}
