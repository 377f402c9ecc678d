package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lotwatch.events.EventId;
import org.lotwatch.events.EventType;

/**
 * The records of one lot in the order they were appended, as columns, and what is found by identity, round or target. They
 * say what was received; what it means at a moment is said by {@link Books}. One writer.
 */
final class Records {

    private static final int SHAPE = 0;
    private static final int HAPPENED = 1;
    private static final int RECORDED = 2;
    private static final int ARRIVAL = 3;
    private static final int OFFSET = 4;
    private static final int QUANTITY = 5;
    /** By type: number of the round, number of the claim, rounds condemned. */
    private static final int DETAIL = 6;
    /** How many rows back the round was inspected before, 0 if it was not. */
    private static final int BACK = 7;

    private static final int FINGERPRINT = 8;
    private static final int ID_HIGH = 9;
    /** Of an id that is no UUID: where its text stands. */
    private static final int ID_LOW = 10;

    private static final int COLUMNS = 11;

    private final LongTable table = new LongTable(COLUMNS);
    private final long[] row = new long[COLUMNS];
    private final Shapes shapes = new Shapes();
    private final Texts sources = new Texts();
    private final Texts spellings = new Texts();
    private final Texts shipments = new Texts();
    private final TextArena texts = new TextArena();
    private final Rounds rounds = new Rounds(texts);
    private final List<Claim> claims = new ArrayList<>(1);
    private final BitSet firsts = new BitSet();
    private final Identities identities = new Identities(this);
    private final Revisions revisions = new Revisions(this);
    private long lastArrival = Micros.ABSENT;
    private int last = -1;

    /**
     * Appends a record.
     *
     * @param event row of the event with the same identity, or -1
     */
    int append(Draft draft, int event) {
        PackedId id = draft.id;
        row[SHAPE] = shapes.number(draft, spellings.number(draft.spelling), shipments.number(draft.shipmentId));
        row[HAPPENED] = draft.happenedAt;
        row[RECORDED] = lag(draft.happenedAt, draft.recordedAt);
        row[ARRIVAL] = draft.arrival;
        row[OFFSET] = draft.offset;
        row[QUANTITY] = draft.quantity;
        row[FINGERPRINT] = draft.fingerprint;
        row[ID_HIGH] = id.isUuid() ? id.high() : 0;
        row[ID_LOW] = id.isUuid() ? id.low() : event >= 0 ? idLow(event) : texts.append(id.text());
        detail(draft);
        lastArrival = Math.max(lastArrival, draft.arrival);
        int number = table.append(row);
        if (last < 0 || LogOrder.compare(this, number, last) > 0) {
            last = number;
        }
        return number;
    }

    private void detail(Draft draft) {
        row[DETAIL] = draft.condemned;
        row[BACK] = 0;
        if (draft.roundId != null) {
            int round = rounds.number(draft.roundId);
            int before = rounds.lastRow(round);
            row[DETAIL] = round;
            row[BACK] = before < 0 ? 0 : table.size() - before;
            rounds.inspectedBy(round, table.size());
        } else if (draft.claim != null) {
            row[DETAIL] = claims.size();
            claims.add(draft.claim);
        }
    }

    /** A recorded time is near the event's: kept as the distance, 0 where there is none. */
    private static long lag(long happenedAt, long recordedAt) {
        long lag = recordedAt - happenedAt;
        return recordedAt == Micros.ABSENT ? 0 : lag < 0 ? lag : lag + 1;
    }

    int size() {
        return table.size();
    }

    Identities identities() {
        return identities;
    }

    Revisions revisions() {
        return revisions;
    }

    Rounds rounds() {
        return rounds;
    }

    Texts sources() {
        return sources;
    }

    Texts spellings() {
        return spellings;
    }

    Texts shipments() {
        return shipments;
    }

    TextArena texts() {
        return texts;
    }

    /** The latest arrival in microseconds, {@link Micros#ABSENT} without a record. */
    long lastArrival() {
        return lastArrival;
    }

    /** Whether a row is the last of all by log order. */
    boolean isLast(int row) {
        return row == last;
    }

    Shape shape(int row) {
        return shapes.shape(shapeNumber(row));
    }

    int shapeNumber(int row) {
        return (int) table.get(row, SHAPE);
    }

    /** How many shapes there are; they are numbered from 0. */
    int shapes() {
        return shapes.size();
    }

    boolean isFact(int row) {
        return shape(row).isFact();
    }

    /** Whether the data of a row are those of an inspection. */
    boolean isInspection(int row) {
        return shape(row).fact() == EventType.ROUND_INSPECTED;
    }

    long happenedAt(int row) {
        return table.get(row, HAPPENED);
    }

    /** In microseconds, {@link Micros#ABSENT} where the reporter did not tell. */
    long recordedAt(int row) {
        long lag = table.get(row, RECORDED);
        return lag == 0 ? Micros.ABSENT : happenedAt(row) + (lag < 0 ? lag : lag - 1);
    }

    long arrival(int row) {
        return table.get(row, ARRIVAL);
    }

    long offset(int row) {
        return table.get(row, OFFSET);
    }

    long quantity(int row) {
        return table.get(row, QUANTITY);
    }

    long condemned(int row) {
        return table.get(row, DETAIL);
    }

    int round(int row) {
        return (int) table.get(row, DETAIL);
    }

    Claim claim(int row) {
        return claims.get((int) table.get(row, DETAIL));
    }

    /** The row that inspected the same round before this one, or -1. */
    int inspectedBefore(int row) {
        int back = (int) table.get(row, BACK);
        return back == 0 ? -1 : row - back;
    }

    long fingerprint(int row) {
        return table.get(row, FINGERPRINT);
    }

    long idHigh(int row) {
        return table.get(row, ID_HIGH);
    }

    long idLow(int row) {
        return table.get(row, ID_LOW);
    }

    int sourceNumber(int row) {
        return shape(row).source();
    }

    String source(int row) {
        return sources.text(sourceNumber(row));
    }

    String id(int row) {
        return shape(row).uuid() ? PackedId.uuidText(idHigh(row), idLow(row)) : texts.text((int) idLow(row));
    }

    /** The id of a row whose id is no UUID, as its bytes in {@link #texts}. */
    byte[] idBytes(int row) {
        return texts.bytes((int) idLow(row));
    }

    EventId eventId(int row) {
        return new EventId(source(row), id(row));
    }

    String spelling(int row) {
        return spellings.text(shape(row).spelling());
    }

    LogPosition position(int row) {
        Shape shape = shape(row);
        return new LogPosition(shape.topic(), shape.partition(), offset(row), Micros.instant(arrival(row)));
    }

    /** Whether the record is the event of its identity, and no repetition. */
    boolean isFirst(int row) {
        return firsts.get(row);
    }

    void setFirst(int row, boolean first) {
        firsts.set(row, first);
    }

    /** The row of the fact that a row of data speaks of: itself, or the target of a correction. */
    int factOf(int data) {
        return shape(data).type() == EventType.RECORD_CORRECTED
                ? revisions.find(revisions.of(data).target())
                : data;
    }

    long memoryBytes() {
        return 400
                + table.memoryBytes()
                + shapes.memoryBytes()
                + sources.memoryBytes()
                + spellings.memoryBytes()
                + shipments.memoryBytes()
                + texts.memoryBytes()
                + rounds.memoryBytes()
                + identities.tableBytes()
                + revisions.memoryBytes()
                + firsts.size() / 8
                + 120L * claims.size();
    }
}
