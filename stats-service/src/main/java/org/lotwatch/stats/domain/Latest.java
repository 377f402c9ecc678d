package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lotwatch.events.EventId;

/** How many records something concerns, and the last of them by log order: what a discrepancy names. */
final class Latest {

    private static final int KEPT = Discrepancy.MOST_EVENTS;
    private static final int[] NONE = {};

    private final Records records;
    /** In log order; twice the room, so that a new last one mostly needs no shift. */
    private int[] rows = NONE;

    private int held;
    private long total;
    private long lastArrival;

    Latest(Records records) {
        this.records = records;
    }

    void add(int row) {
        total++;
        long arrival = records.arrival(row);
        if (held == 0 || arrival > lastArrival || isAfterLast(row, arrival)) {
            makeRoom();
            rows[held++] = row;
            lastArrival = arrival;
        } else if (held < KEPT || LogOrder.compare(records, row, rows[held - KEPT]) > 0) {
            insert(row);
        }
    }

    private boolean isAfterLast(int row, long arrival) {
        return arrival == lastArrival && (records.isLast(row) || LogOrder.compare(records, row, rows[held - 1]) > 0);
    }

    private void insert(int row) {
        makeRoom();
        int at = held++;
        while (at > 0 && LogOrder.compare(records, row, rows[at - 1]) < 0) {
            rows[at] = rows[at - 1];
            at--;
        }
        rows[at] = row;
    }

    private void makeRoom() {
        if (held < rows.length) {
            return;
        }
        if (rows.length < 2 * KEPT) {
            rows = Arrays.copyOf(rows, Math.min(2 * KEPT, Math.max(5, 2 * rows.length)));
            return;
        }
        System.arraycopy(rows, held - KEPT, rows, 0, KEPT);
        held = KEPT;
    }

    boolean isEmpty() {
        return total == 0;
    }

    long total() {
        return total;
    }

    /** What a discrepancy says of them, if there are any. */
    Discrepancy discrepancy(DiscrepancyCode code, String detail) {
        return new Discrepancy(code, Micros.instant(lastArrival), detail, events());
    }

    private List<EventId> events() {
        List<EventId> events = new ArrayList<>();
        for (int i = Math.max(0, held - KEPT); i < held; i++) {
            events.add(records.eventId(rows[i]));
        }
        return events;
    }
}
