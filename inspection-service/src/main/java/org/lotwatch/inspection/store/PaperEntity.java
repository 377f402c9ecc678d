package org.lotwatch.inspection.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lotwatch.inspection.domain.Content;
import org.lotwatch.inspection.domain.Paper;
import org.lotwatch.inspection.domain.PaperState;
import org.lotwatch.inspection.domain.PaperSummary;

/** What a list shows of a paper. */
@Entity
@Table(name = "paper")
class PaperEntity {

    @EmbeddedId
    PaperKey key = new PaperKey("", "");

    /** Given by the database, higher for later papers; 0 until the row is read. */
    @Column(insertable = false, updatable = false)
    long seq;

    @Column(name = "lot_id")
    String lotId = "";

    @Column(name = "lot_key")
    String lotKey = "";

    String state = "";
    int revision;
    long rounds;

    @Column(name = "happened_at")
    Instant happenedAt = Instant.EPOCH;

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    /** For Hibernate. */
    PaperEntity() {}

    PaperEntity(Paper paper) {
        key = PaperKey.of(paper.id());
        recordedAt = paper.revisions().get(0).recordedAt();
        show(paper);
    }

    final void show(Paper paper) {
        Content content = paper.content();
        lotId = content.lotId().value();
        lotKey = content.lotId().key().value();
        state = paper.state().label();
        revision = paper.last().number();
        rounds = content.rounds();
        happenedAt = content.happenedAt();
    }

    PaperSummary summary(PaperJson json) {
        return new PaperSummary(
                seq, key.id(), lotId, json.label(PaperState.class, state), revision, rounds, happenedAt, recordedAt);
    }
}
