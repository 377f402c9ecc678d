package org.lotwatch.stats.domain;

import java.util.List;
import java.util.Objects;
import org.lotwatch.events.LotKey;

/**
 * All records of one lot, and what they mean at any moment. What it answers is a function of the set of records, never of
 * their order; {@code docs/reference/counting.md}. One writer, which is the only reader too: not safe between threads.
 */
public final class LotLedger {

    private final LotKey key;
    private final ClaimOrder order;
    private final Records records = new Records();
    private final DraftOfEvent drafts = new DraftOfEvent();
    private Books running;

    /** A ledger without records. */
    public LotLedger(LotKey key, ClaimOrder order) {
        this.key = key;
        this.order = order;
        this.running = Books.running(records, order);
    }

    /**
     * Appends a record, duplicates too.
     *
     * @return what became of it, given all that is known so far and whenever it happens
     */
    public Decision accept(Arrival arrival) {
        int row = take(drafts.of(arrival));
        return new Decisions(records, running).of(row);
    }

    private int take(Draft draft) {
        Identities identities = records.identities();
        int source = records.sources().number(draft.source);
        int event = identities.find(draft.id.of(source));
        int row = records.append(draft, event);
        if (draft.type.isAmendment()) {
            records.revisions().remember(draft.revisionAt(row, source));
        }
        if (event < 0) {
            identities.put(row);
            enter(row);
        } else if (LogOrder.compare(records, row, event) < 0) {
            running.leave(event);
            identities.replace(event, row);
            enter(row);
        } else {
            running.repeat(row, event);
        }
        return row;
    }

    private void enter(int row) {
        records.setFirst(row, true);
        running.enter(row);
    }

    /** The lot at a moment. */
    public LotReport report(Moment moment) {
        return new Reports(key, records).of(at(moment));
    }

    public LotTally tally(Moment moment) {
        return at(moment).fold().tally();
    }

    /** The records known at a moment with what became of each, in log order. */
    public List<LedgerEntry> entries(Moment moment) {
        return new Entries(records, at(moment)).all();
    }

    /** The lot at a moment by one pass over all records, whatever is kept up. */
    LotReport refolded(Moment moment) {
        return new Reports(key, records).of(Books.at(records, order, moment));
    }

    private Books at(Moment moment) {
        if (running.isStale()) {
            running = Books.running(records, order);
        }
        return isRunning(moment) ? running : Books.at(records, order, moment);
    }

    /** Whether nothing that is known lies after a moment. */
    private boolean isRunning(Moment moment) {
        return moment.source() == null
                && Micros.of(moment.knownAt()) >= records.lastArrival()
                && Micros.of(moment.asOf()) >= running.fold().span().last();
    }

    /**
     * The records from a number on as one page, for {@link #append} to a ledger of this lot that holds those before them.
     *
     * @param fromRecord 0 .. {@link #records()}
     */
    public byte[] encode(int fromRecord) {
        Objects.checkIndex(fromRecord, records.size() + 1);
        return new PageWriter(key, records, fromRecord).page();
    }

    /**
     * Appends the records of a page, as if each had been accepted.
     *
     * @throws IllegalArgumentException if the page is damaged, another lot's, of a later version, or not the next one; the
     *     ledger is as it was then
     */
    public void append(byte[] page) {
        PageReader reader = new PageReader(key, records, page);
        for (int left = reader.rows(); left > 0; left--) {
            take(reader.next());
        }
    }

    /** Records appended so far, duplicates included. */
    public int records() {
        return records.size();
    }

    /** What the ledger takes of the heap, in bytes; an estimate. */
    public long memoryBytes() {
        return 200 + records.memoryBytes() + running.memoryBytes();
    }

    public LotKey key() {
        return key;
    }
}
