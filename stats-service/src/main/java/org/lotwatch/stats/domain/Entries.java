package org.lotwatch.stats.domain;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.stats.domain.Revision.Target;

/** Lists the records of some books with their decisions and effects. */
final class Entries {

    private final Records records;
    private final Books books;
    private final Decisions decisions;
    private final Effects effects;

    Entries(Records records, Books books) {
        this.records = records;
        this.books = books;
        this.decisions = new Decisions(records, books);
        this.effects = new Effects(records, books, decisions);
    }

    /** In log order. Each is worked out when it is asked for: a page costs its own entries, not those of the whole ledger. */
    List<LedgerEntry> all() {
        List<Integer> rows = rows();
        return new AbstractList<>() {
            @Override
            public LedgerEntry get(int index) {
                return entry(rows.get(index));
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    private List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            if (books.standing().considers(row)) {
                rows.add(row);
            }
        }
        rows.sort((a, b) -> LogOrder.compare(records, a, b));
        return rows;
    }

    private LedgerEntry entry(int row) {
        Decision decision = decisions.of(row);
        Shape shape = records.shape(row);
        return new LedgerEntry(
                records.eventId(row),
                shape.type(),
                Micros.instant(
                        shape.isFact()
                                ? records.happenedAt(row)
                                : records.revisions().of(row).happenedAt()),
                Micros.orNull(records.recordedAt(row)),
                records.position(row),
                shape.wrongKey(),
                decision,
                effects.of(row, decision),
                shape.isFact() ? null : amends(row),
                amendedBy(row),
                records.isFirst(row)
                        ? null
                        : records.position(records.identities().find(row)));
    }

    private EventId amends(int row) {
        Target target = records.revisions().of(row).target();
        return new EventId(records.sources().text(target.source()), target.id());
    }

    private @Nullable EventId amendedBy(int row) {
        if (!records.isFirst(row) || !records.isFact(row) || books.standing().data(row) == row) {
            return null;
        }
        Target target = new Target(records.sourceNumber(row), records.id(row));
        Revision governing = books.standing().governing(target);
        return governing == null ? null : records.eventId(governing.row());
    }
}
