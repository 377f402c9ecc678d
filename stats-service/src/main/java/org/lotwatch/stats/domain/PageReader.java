package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventType;
import org.lotwatch.events.LotKey;

/** Reads the rows of a page one after the other, into drafts. */
final class PageReader {

    private final ByteSource page;
    private final Records records;
    private final List<String> texts = new ArrayList<>();
    private final List<PageShape> shapes = new ArrayList<>();
    private final PageDeltas deltas;
    private final Draft draft = new Draft();
    private final int rows;

    /** The shape of a page's rows, with texts instead of numbers. */
    private record PageShape(
            Shape shape,
            String source,
            String spelling,
            @Nullable String shipment) {}

    /**
     * @throws IllegalArgumentException if the page is damaged, not the next one of this lot, or of a later version
     */
    PageReader(LotKey key, Records records, byte[] bytes) {
        PageSeal.check(key, bytes);
        this.page = new ByteSource(bytes);
        this.records = records;
        int version = page.octet();
        if (version != PageWriter.VERSION) {
            throw new IllegalArgumentException(
                    "page version must be " + PageWriter.VERSION + ", was " + version + ": written by a later release");
        }
        int from = page.small();
        if (from != records.size()) {
            throw new IllegalArgumentException(
                    "a page of lot " + key.value() + " must start at record " + records.size() + ", starts at " + from);
        }
        rows = page.small();
        deltas = new PageDeltas(PageUnit.micros(page.small()));
        texts.add(key.value());
        for (int left = page.small(); left > 0; left--) {
            texts.add(page.text());
        }
        for (int left = page.small(); left > 0; left--) {
            shapes.add(shape());
        }
    }

    int rows() {
        return rows;
    }

    private PageShape shape() {
        EventType type = Codes.TYPES.constant(page.small());
        EventType fact = Codes.TYPES.constantOrNull(page.small());
        String source = texts.get(page.small());
        String spelling = texts.get(page.small());
        var topic = Codes.TOPICS.constant(page.small());
        int partition = page.small();
        int flags = page.small();
        var verdict = Codes.VERDICTS.constantOrNull(page.small());
        var prior = Codes.VERDICTS.constantOrNull(page.small());
        var design = Codes.DESIGNS.constantOrNull(page.small());
        var kind = Codes.KINDS.constantOrNull(page.small());
        String shipment = textOrNull();
        Shape shape = new Shape(
                type,
                fact,
                0,
                0,
                topic,
                partition,
                (flags & 1) != 0,
                (flags & 2) != 0,
                verdict,
                prior,
                (flags & 4) != 0,
                (flags & 8) != 0,
                design,
                kind,
                Texts.NONE);
        return new PageShape(shape, source, spelling, shipment);
    }

    /** The next row; the same draft each time. */
    Draft next() {
        long marker = page.number();
        int number = (int) (marker >>> 1);
        draft.clear();
        shaped(shapes.get(number));
        draft.arrival = deltas.arrivalAfter(page.signed());
        draft.offset = deltas.offsetAfter(number, page.signed());
        if ((marker & 1) != 0) {
            repeated(records.size() - page.small());
        } else {
            content(shapes.get(number).shape());
        }
        return draft;
    }

    private void shaped(PageShape shaped) {
        Shape shape = shaped.shape();
        draft.type = shape.type();
        draft.fact = shape.fact();
        draft.source = shaped.source();
        draft.spelling = shaped.spelling();
        draft.shipmentId = shaped.shipment();
        draft.topic = shape.topic();
        draft.partition = shape.partition();
        draft.wrongKey = shape.wrongKey();
        draft.destructive = shape.destructive();
        draft.verdict = shape.verdict();
        draft.prior = shape.prior();
        draft.design = shape.design();
        draft.kind = shape.kind();
    }

    private void content(Shape shape) {
        draft.fingerprint = page.raw();
        if (shape.uuid()) {
            draft.id.set(page.raw(), page.raw());
        } else {
            draft.id.set(page.bytes());
        }
        draft.happenedAt = deltas.happenedAfter(page.signed());
        draft.recordedAt = page.number() == 0 ? Micros.ABSENT : deltas.timeAfter(page.signed());
        if (!shape.isFact()) {
            draft.targetId = page.text();
            draft.targetType = Codes.TYPES.constant(page.small());
            draft.revision = page.small();
            draft.amendedAt = deltas.timeAfter(page.signed());
        }
        if (shape.fact() != null) {
            data(shape, shape.fact());
        }
    }

    private void data(Shape shape, EventType fact) {
        draft.quantity = page.number();
        if (fact == EventType.SHIPMENT_LOADED) {
            draft.claim = claim(draft.quantity);
        } else if (fact == EventType.LOT_RESTORED) {
            draft.condemned = page.number();
        } else if (shape.byRound()) {
            draft.roundId = texts.get(page.small());
        }
    }

    private Claim claim(long quantity) {
        String shipment = texts.get(page.small());
        int line = page.small();
        String nature = texts.get(page.small());
        var movement = Codes.MOVEMENTS.constant(page.small());
        String origin = texts.get(page.small());
        return new Claim(shipment, line, nature, quantity, movement, origin, textOrNull(), yearOrNull(), yearOrNull());
    }

    /** Takes the content of an earlier row. */
    private void repeated(int row) {
        Shape shape = records.shape(row);
        draft.fingerprint = records.fingerprint(row);
        if (shape.uuid()) {
            draft.id.set(records.idHigh(row), records.idLow(row));
        } else {
            draft.id.set(TextArena.bytes(records.id(row)));
        }
        draft.happenedAt = records.happenedAt(row);
        draft.recordedAt = records.recordedAt(row);
        draft.quantity = records.quantity(row);
        if (!shape.isFact()) {
            Revision revision = records.revisions().of(row);
            draft.targetId = revision.target().id();
            draft.targetType = revision.targetType();
            draft.revision = revision.number();
            draft.amendedAt = revision.happenedAt();
        }
        if (shape.byRound()) {
            draft.roundId = records.rounds().id(records.round(row));
        } else if (shape.fact() == EventType.SHIPMENT_LOADED) {
            draft.claim = records.claim(row);
        } else if (shape.fact() == EventType.LOT_RESTORED) {
            draft.condemned = records.condemned(row);
        }
    }

    private @Nullable String textOrNull() {
        int number = page.small();
        return number == 0 ? null : texts.get(number - 1);
    }

    private @Nullable Integer yearOrNull() {
        int year = page.small();
        return year == 0 ? null : year;
    }
}
