package org.lotwatch.stats.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    private @Nullable Books due;
    private final Repetitions repetitions = new Repetitions(records);
    private @Nullable Displaced displaced;

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

    /**
     * What else changed because the record accepted last stands in the log before the event of its identity; {@code null} if
     * it does not.
     */
    public @Nullable Displaced displaced() {
        return displaced;
    }

    private int take(Draft draft) {
        displaced = null;
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
            leave(event);
            identities.replace(event, row);
            enter(row);
            displaced = Displaced.of(records, event, row, repetitions.displaced(event));
        } else {
            repetitions.add(row);
            keepUp(books -> books.repeat(row, event));
        }
        return row;
    }

    private void enter(int row) {
        records.setFirst(row, true);
        if (!records.isFact(row)) {
            records.revisions().enter(records.revisions().of(row));
        }
        keepUp(books -> books.enter(row));
    }

    private void leave(int row) {
        records.setFirst(row, false);
        if (!records.isFact(row)) {
            records.revisions().leave(records.revisions().of(row));
        }
        keepUp(books -> books.leave(row));
    }

    private void keepUp(Consumer<Books> change) {
        change.accept(running);
        Books dueBooks = due;
        if (dueBooks != null) {
            change.accept(dueBooks);
        }
    }

    /** The lot at a moment. */
    public LotReport report(Moment moment) {
        return new Reports(key, records).of(at(moment));
    }

    public LotTally tally(Moment moment) {
        return at(moment).fold().tally();
    }

    /** What probability samples found of the lot at a moment. */
    public Sample sample(Moment moment) {
        return new Sampling(records, at(moment)).sample();
    }

    /**
     * The lot as of rising instants of event time, in one pass over its records.
     *
     * @param moment what is known, and by whom; its event time means nothing
     */
    public void courseByEvent(Moment moment, List<Instant> instants, Course.Reader reader) {
        new EventCourse(records, order, moment).tell(Course.micros(instants), reader);
    }

    /**
     * The lot as it was known at rising instants of arrival, in one pass over its records.
     *
     * @param moment as of when, and by whom; its time of arrival means nothing
     */
    public void courseByArrival(Moment moment, List<Instant> instants, Course.Reader reader) {
        new ArrivalCourse(records, order, moment).tell(Course.micros(instants), reader);
    }

    /** Whether some record arrived after one instant and no later than another. */
    public boolean hasArrivals(Instant after, Instant until) {
        long first = Micros.of(after);
        long last = Micros.of(until);
        for (int row = 0; row < records.size() && records.lastArrival() > first; row++) {
            if (records.arrival(row) > first && records.arrival(row) <= last) {
                return true;
            }
        }
        return false;
    }

    /**
     * The records known at a moment with what became of each, in log order. The list looks at the ledger whenever an entry is
     * taken from it, and holds for as long as nothing is appended.
     */
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
        if (moment.source() != null || Micros.of(moment.knownAt()) < records.lastArrival()) {
            return Books.at(records, order, moment);
        }
        long asOf = Micros.of(moment.asOf());
        if (asOf >= running.fold().span().last()) {
            due = null;
            return running;
        }
        return asOf(asOf, moment);
    }

    /** While facts lie in the future, the books without them are kept up too. */
    private Books asOf(long asOf, Moment moment) {
        Books kept = due;
        if (kept == null || !kept.canAdvance(asOf)) {
            kept = Books.at(records, order, moment);
        }
        kept.advance(asOf);
        due = kept.canAdvance(asOf) ? kept : null;
        return kept;
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
        long dueBytes = due == null ? 0 : due.memoryBytes();
        return 200 + records.memoryBytes() + repetitions.memoryBytes() + running.memoryBytes() + dueBytes;
    }

    public LotKey key() {
        return key;
    }
}
