package org.lotwatch.stats.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ParkedChange;
import org.lotwatch.stats.domain.answer.ParkedItem;
import org.lotwatch.stats.domain.answer.ParkedRecord;
import org.lotwatch.stats.domain.answer.Redriven;

/** One row of {@code parked}: a record that could not be counted, with its bytes. */
@Entity
@Immutable
@Table(name = "parked")
class ParkedEntity {

    @Id
    private long id;

    @Column(nullable = false)
    private String topic;

    @Column(name = "`partition`", nullable = false)
    private int partition;

    @Column(name = "`offset`", nullable = false)
    private long offset;

    @Column(nullable = false)
    private Instant arrival;

    @Nullable
    private String source;

    @Column(name = "event_id")
    @Nullable
    private String eventId;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private String pointer;

    @Column(nullable = false)
    private String detail;

    @Column(nullable = false)
    private String state;

    @Nullable
    private String repairof;

    @Column(name = "record_key")
    private byte @Nullable [] key;

    @Column(name = "record_value")
    private byte @Nullable [] value;

    @Column(name = "in_log", nullable = false)
    private boolean inLog;

    @Formula("cast(headers as text)")
    private String headers;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ParkedEntity() {}

    ParkedItem item() {
        return new ParkedItem(
                id,
                topic,
                partition,
                offset,
                arrival,
                source,
                eventId,
                reason,
                pointer,
                detail,
                state,
                repairof,
                value == null ? null : (long) value.length);
    }

    ParkedRecord record(List<ParkedChange> history, @Nullable Redriven redriven, List<ParkedItem> chain) {
        List<ParkedRecord.Header> read = JsonColumns.each(
                headers,
                node -> new ParkedRecord.Header(
                        node.path("key").asText(), node.path("value").textValue()));
        return new ParkedRecord(item(), read, base64(key), base64(value), inLog, history, redriven, chain);
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
