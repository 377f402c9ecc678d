package org.lotwatch.inspection.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.inspection.domain.PaperId;
import org.lotwatch.inspection.domain.Revision;
import org.lotwatch.inspection.domain.Why;

/** One revision of a paper. */
@Entity
@Immutable
@Table(name = "paper_revision")
class RevisionEntity {

    @EmbeddedId
    RevisionKey key = new RevisionKey("", "", 0);

    String source = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    @Nullable
    String reason;

    @Nullable
    String note;

    /** The driver would make a JSON string of a text that it binds as JSON; hence the text in between. */
    @ColumnTransformer(read = "cast(content as text)", write = "cast(cast(? as text) as json)")
    @Nullable
    String content;

    /** For Hibernate. */
    RevisionEntity() {}

    RevisionEntity(PaperId id, Revision revision, PaperJson json) {
        key = RevisionKey.of(id, revision.number());
        source = revision.source();
        recordedAt = revision.recordedAt();
        if (revision.why() != null) {
            reason = revision.why().reason().label();
            note = revision.why().note();
        }
        if (revision.content() != null) {
            content = json.content(revision.content());
        }
    }

    Revision revision(PaperJson json) {
        return new Revision(
                key.number(), source, recordedAt, why(json), content == null ? null : json.content(content));
    }

    private @Nullable Why why(PaperJson json) {
        return reason == null ? null : new Why(json.label(AmendmentReason.class, reason), note);
    }
}
