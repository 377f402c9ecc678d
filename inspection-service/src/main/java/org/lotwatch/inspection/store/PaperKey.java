package org.lotwatch.inspection.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.lotwatch.inspection.domain.PaperId;

/** The name of a paper. */
@Embeddable
record PaperKey(
        @Column(name = "kind") String kind,
        @Column(name = "id") String id) {

    static PaperKey of(PaperId id) {
        return new PaperKey(id.kind().label(), id.value());
    }
}
