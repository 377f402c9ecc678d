package org.lotwatch.stats.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventType;
import org.lotwatch.events.LotKey;

/**
 * Writes rows of a ledger as one page that stands for itself, but for repetitions, which point back. First come the texts
 * and the shapes of its rows, then the rows; {@link PageReader} reads it, {@link PageSeal} guards it.
 */
final class PageWriter {

    static final int VERSION = 1;

    private final LotKey key;
    private final Records records;
    private final Map<String, Integer> texts = new HashMap<>();
    /** Where the ids of rounds stand among the texts: each is mostly told once, and need not be made a string for that. */
    private final Map<Integer, Integer> roundIds = new HashMap<>();

    /** By the number that a shape has in the ledger, the one that it has in the page, plus one. */
    private final int[] shapes;

    /** The key is text 0 without being written. */
    private int nextText = 1;

    private int shapesWritten;
    private final ByteSink textBytes = new ByteSink();
    private final ByteSink shapeBytes = new ByteSink();
    private final ByteSink rows = new ByteSink();
    private final int from;
    private final int unit;
    private final PageDeltas deltas;

    PageWriter(LotKey key, Records records, int from) {
        this.key = key;
        this.records = records;
        this.from = from;
        this.unit = PageUnit.of(records, from);
        this.deltas = new PageDeltas(PageUnit.micros(unit));
        this.shapes = new int[records.shapes()];
        texts.put(key.value(), 0);
    }

    byte[] page() {
        for (int row = from; row < records.size(); row++) {
            row(row);
        }
        ByteSink page = new ByteSink();
        page.octet(VERSION);
        page.number(from);
        page.number((long) records.size() - from);
        page.number(unit);
        page.number(nextText - 1L);
        page.append(textBytes);
        page.number(shapesWritten);
        page.append(shapeBytes);
        page.append(rows);
        return PageSeal.sealed(key, page.toBytes());
    }

    private void row(int row) {
        Shape shape = records.shape(row);
        int shapeNumber = shape(records.shapeNumber(row), shape);
        int event = records.isFirst(row) ? row : records.identities().find(row);
        boolean repeats = event < row && records.fingerprint(event) == records.fingerprint(row);
        rows.number(shapeNumber * 2L + (repeats ? 1 : 0));
        rows.signed(deltas.arrival(records.arrival(row)));
        rows.signed(deltas.offset(shapeNumber, records.offset(row)));
        if (repeats) {
            rows.number((long) row - event);
        } else {
            content(row, shape);
        }
    }

    private void content(int row, Shape shape) {
        rows.raw(records.fingerprint(row));
        if (shape.uuid()) {
            rows.raw(records.idHigh(row));
            rows.raw(records.idLow(row));
        } else {
            rows.bytes(records.idBytes(row));
        }
        rows.signed(deltas.happened(records.happenedAt(row)));
        long recordedAt = records.recordedAt(row);
        rows.number(recordedAt == Micros.ABSENT ? 0 : 1);
        if (recordedAt != Micros.ABSENT) {
            rows.signed(deltas.since(recordedAt));
        }
        if (!shape.isFact()) {
            revision(records.revisions().of(row));
        }
        if (shape.fact() != null) {
            data(row, shape, shape.fact());
        }
    }

    private void revision(Revision revision) {
        rows.text(revision.target().id());
        rows.number(Codes.TYPES.code(revision.targetType()));
        rows.number(revision.number());
        rows.signed(deltas.since(revision.happenedAt()));
    }

    private void data(int row, Shape shape, EventType fact) {
        rows.number(records.quantity(row));
        if (fact == EventType.SHIPMENT_LOADED) {
            claim(records.claim(row));
        } else if (fact == EventType.LOT_RESTORED) {
            rows.number(records.condemned(row));
        } else if (shape.byRound()) {
            rows.number(roundId(records.round(row)));
        }
    }

    private void claim(Claim claim) {
        rows.number(text(claim.shipmentId()));
        rows.number(claim.line());
        rows.number(text(claim.nature()));
        rows.number(Codes.MOVEMENTS.code(claim.movement()));
        rows.number(text(claim.origin()));
        rows.number(textOrNone(claim.destination()));
        rows.number(yearOrNone(claim.producedFrom()));
        rows.number(yearOrNone(claim.producedTo()));
    }

    private int shape(int number, Shape shape) {
        if (shapes[number] == 0) {
            write(shape);
            shapes[number] = ++shapesWritten;
        }
        return shapes[number] - 1;
    }

    private void write(Shape shape) {
        shapeBytes.number(Codes.TYPES.code(shape.type()));
        shapeBytes.number(Codes.TYPES.code(shape.fact()));
        shapeBytes.number(text(records.sources().text(shape.source())));
        shapeBytes.number(text(records.spellings().text(shape.spelling())));
        shapeBytes.number(Codes.TOPICS.code(shape.topic()));
        shapeBytes.number(shape.partition());
        shapeBytes.number((shape.wrongKey() ? 1 : 0)
                | (shape.uuid() ? 2 : 0)
                | (shape.destructive() ? 4 : 0)
                | (shape.byRound() ? 8 : 0));
        shapeBytes.number(Codes.VERDICTS.code(shape.verdict()));
        shapeBytes.number(Codes.VERDICTS.code(shape.prior()));
        shapeBytes.number(Codes.DESIGNS.code(shape.design()));
        shapeBytes.number(Codes.KINDS.code(shape.kind()));
        shapeBytes.number(textOrNone(records.shipments().textOrNull(shape.shipment())));
    }

    private int text(String text) {
        Integer known = texts.get(text);
        if (known != null) {
            return known;
        }
        textBytes.text(text);
        texts.put(text, nextText);
        return nextText++;
    }

    private int roundId(int round) {
        Integer known = roundIds.get(round);
        if (known != null) {
            return known;
        }
        textBytes.bytes(records.rounds().idBytes(round));
        roundIds.put(round, nextText);
        return nextText++;
    }

    private int textOrNone(@Nullable String text) {
        return text == null ? 0 : text(text) + 1;
    }

    private static int yearOrNone(@Nullable Integer year) {
        return year == null ? 0 : year;
    }
}
