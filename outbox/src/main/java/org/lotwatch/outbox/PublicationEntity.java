package org.lotwatch.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.lotwatch.events.EventType;

/** Events of one command and type in one partition; written by the relay, read here. */
@Entity
@Immutable
@Table(name = "publication")
class PublicationEntity {

    @Id
    private long id;

    @Column(name = "aggregatetype")
    private String aggregateType;

    @Column(name = "aggregateid")
    private String aggregateId;

    @Column(name = "type")
    private String type;

    @Column(name = "topic")
    private String topic;

    @Column(name = "kafka_partition")
    private int partition;

    @Column(name = "event_ids")
    private String[] eventIds;

    @Column(name = "offsets")
    private long[] offsets;

    List<Publication> publications() {
        EventType eventType = EventType.of(type).orElseThrow();
        return IntStream.range(0, eventIds.length)
                .mapToObj(i -> new Publication(eventIds[i], eventType, topic, partition, offsets[i]))
                .toList();
    }
}
