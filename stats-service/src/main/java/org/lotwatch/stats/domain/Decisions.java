package org.lotwatch.stats.domain;

import org.lotwatch.events.EventType;
import org.lotwatch.stats.domain.Revision.Target;

/** What became of each record at the moment of some books; {@code docs/reference/counting.md} section 6. */
final class Decisions {

    private final Records records;
    private final Books books;

    Decisions(Records records, Books books) {
        this.records = records;
        this.books = books;
    }

    Decision of(int row) {
        if (!records.isFirst(row)) {
            int event = records.identities().find(row);
            return records.fingerprint(row) == records.fingerprint(event) ? Decision.DUPLICATE : Decision.COLLISION;
        }
        return records.isFact(row)
                ? ofFact(row)
                : ofAmendment(records.revisions().of(row));
    }

    private Decision ofFact(int row) {
        int data = books.standing().data(row);
        if (data == Standing.RETRACTED) {
            return Decision.RETRACTED;
        }
        if (data != row) {
            return Decision.SUPERSEDED;
        }
        return counts(row) || books.isFuture(row) ? Decision.APPLIED : passedOver(row);
    }

    private Decision passedOver(int data) {
        return records.shape(data).fact() == EventType.SHIPMENT_LOADED ? Decision.CONTESTED : Decision.SUPERSEDED;
    }

    /** Whether data that stand and are due have an effect: no other claim or inspection is taken instead. */
    boolean counts(int data) {
        Shape shape = records.shape(data);
        if (books.isFuture(data)) {
            return false;
        }
        if (shape.fact() == EventType.SHIPMENT_LOADED) {
            return books.fold().claims().accepts(data);
        }
        return !shape.byRound() || books.fold().rounds().deciding(records.round(data)) == data;
    }

    Decision ofAmendment(Revision revision) {
        if (!revision.equals(books.standing().governing(revision.target()))) {
            return Decision.SUPERSEDED;
        }
        int target = records.revisions().find(revision.target());
        if (target >= 0 && books.standing().takesEffect(revision, target)) {
            return Decision.APPLIED;
        }
        boolean here = target >= 0 && books.standing().considers(target);
        return !here && isElsewhere(revision.target()) ? Decision.FOREIGN_AMENDMENT : Decision.PENDING_TARGET;
    }

    private boolean isElsewhere(Target target) {
        for (int source = 0; source < records.sources().size(); source++) {
            int other = source == target.source() ? -1 : records.identities().find(source, target.id());
            if (other >= 0 && books.standing().considers(other)) {
                return true;
            }
        }
        return false;
    }
}
