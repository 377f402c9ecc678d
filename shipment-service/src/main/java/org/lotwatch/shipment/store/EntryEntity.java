package org.lotwatch.shipment.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.lotwatch.shipment.domain.Entry;

/** One entry of a shipment's history. */
@Entity
@Immutable
@Table(name = "shipment_entry")
class EntryEntity {

    @EmbeddedId
    EntryKey key = new EntryKey("", 0);

    String kind = "";
    Instant recordedAt = Instant.EPOCH;
    String content = "";

    /** For Hibernate. */
    EntryEntity() {}

    EntryEntity(EntryKey key, Entry entry, HistoryJson json) {
        this.key = key;
        this.kind = json.kind(entry);
        this.recordedAt = entry.recordedAt();
        this.content = json.content(entry);
    }

    Entry entry(HistoryJson json) {
        return json.entry(kind, content);
    }
}
