package org.lotwatch.inspection.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.lotwatch.inspection.domain.PaperId;

/** The place of a revision in the history of its paper, from 1. */
@Embeddable
record RevisionKey(
        @Column(name = "kind") String kind,
        @Column(name = "id") String id,
        @Column(name = "number") int number) {

    static RevisionKey of(PaperId id, int number) {
        return new RevisionKey(id.kind().label(), id.value(), number);
    }
}
