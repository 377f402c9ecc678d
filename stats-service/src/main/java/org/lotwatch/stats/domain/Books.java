package org.lotwatch.stats.domain;

import java.util.function.IntConsumer;
import org.lotwatch.stats.domain.Revision.Target;

/**
 * A lot's books at one moment: what stands, what was seen, and the sums of what counts. Made by one pass over the records
 * for any moment; those of "all that is known, whenever it happens" are kept up with each record instead.
 */
final class Books {

    private final Records records;
    private final Standing standing;
    private final Seen seen;
    private final Fold fold;
    private final Pending pending;
    private long asOf;
    private boolean stale;

    private Books(Records records, ClaimOrder order, Standing standing, long asOf) {
        this.records = records;
        this.standing = standing;
        this.asOf = asOf;
        this.seen = new Seen(records);
        this.fold = new Fold(records, standing, order);
        this.pending = new Pending(records);
        for (int row = 0; row < records.size(); row++) {
            if (standing.considers(row)) {
                read(row);
            }
        }
    }

    static Books at(Records records, ClaimOrder order, Moment moment) {
        return new Books(records, order, Standing.at(records, moment), Micros.of(moment.asOf()));
    }

    /** The books that are kept up with {@link #enter} and {@link #repeat}. */
    static Books running(Records records, ClaimOrder order) {
        return new Books(records, order, Standing.ofAll(records), Long.MAX_VALUE);
    }

    private void read(int row) {
        boolean first = records.isFirst(row);
        seen.add(row, first ? row : records.identities().find(row));
        if (first && records.isFact(row)) {
            count(row, standing.data(row));
        }
    }

    private void count(int fact, int data) {
        if (data == Standing.RETRACTED) {
            return;
        }
        long happenedAt = records.happenedAt(data);
        if (happenedAt <= asOf) {
            fold.add(fact, data);
        } else {
            pending.add(fact, data, happenedAt);
        }
    }

    /** A new record is an event. */
    void enter(int row) {
        seen.add(row, row);
        if (!records.isFact(row)) {
            amend(row);
            return;
        }
        if (!records.revisions().isEmpty()) {
            standing.resolve(new Target(records.sourceNumber(row), records.id(row)));
        }
        count(row, standing.data(row));
    }

    /** A new record repeats the id of an event. */
    void repeat(int row, int event) {
        seen.add(row, event);
    }

    /** A record is no longer the event: one that came later stands before it in the log. */
    void leave(int row) {
        stale = true;
        if (!records.isFact(row)) {
            amend(row);
            return;
        }
        int data = standing.data(row);
        standing.forget(row);
        if (data != Standing.RETRACTED) {
            discount(data);
        }
    }

    /** An amendment entered or left. */
    private void amend(int row) {
        Target target = records.revisions().of(row).target();
        int fact = records.revisions().find(target);
        if (fact < 0 || !records.isFact(fact)) {
            return;
        }
        int before = standing.data(fact);
        standing.resolve(target);
        if (before != standing.data(fact)) {
            if (before != Standing.RETRACTED) {
                discount(before);
            }
            count(fact, standing.data(fact));
        }
    }

    /** Only books of all that is known can tell who decides instead; others have to be made again. */
    private void discount(int data) {
        if (asOf == Long.MAX_VALUE) {
            fold.remove(data, asOf);
        } else {
            stale = true;
        }
    }

    /** Counts what is due by a later instant. */
    void advance(long instant) {
        asOf = instant;
        pending.due(instant).forEach(entry -> fold.add(entry.fact(), entry.data()));
    }

    /** Whether they can be kept up until a later instant, and an instant is not before theirs. */
    boolean canAdvance(long instant) {
        return !isStale() && pending.isComplete() && instant >= asOf;
    }

    /** Whether something remembered may be out of date; the sums never are. */
    boolean isStale() {
        return stale || fold.isStale();
    }

    Standing standing() {
        return standing;
    }

    Seen seen() {
        return seen;
    }

    Fold fold() {
        return fold;
    }

    /** The inspections that happened before an instant: kept from one answer to the next while the instant is the same. */
    Latest inspectedBefore(long instant) {
        if (!fold.early().isUpTo(instant)) {
            fold.early().restart(instant);
            if (fold.span().firstInspection() < instant) {
                readEarly();
            }
        }
        return fold.early().inspections();
    }

    private void readEarly() {
        forEachCounting(data -> {
            if (records.isInspection(data)) {
                fold.early().add(records.factOf(data), records.happenedAt(data));
            }
        });
    }

    /** Hands over the rows of data of all facts that count, in the order they were appended. */
    void forEachCounting(IntConsumer reader) {
        for (int row = 0; row < records.size(); row++) {
            if (records.isFirst(row) && records.isFact(row) && standing.considers(row)) {
                int data = standing.data(row);
                if (data != Standing.RETRACTED && !isFuture(data)) {
                    reader.accept(data);
                }
            }
        }
    }

    Claimed claimed() {
        return fold.claims().claimed();
    }

    /** Facts that stand but lie after the moment. */
    Latest future() {
        return pending.facts();
    }

    /** The earliest time of such a fact, {@link Span#NEVER} if there is none. */
    long nextDue() {
        return pending.nextDue();
    }

    /** Whether a row of data lies after the moment. */
    boolean isFuture(int data) {
        return records.happenedAt(data) > asOf;
    }

    long memoryBytes() {
        return 1500 + fold.memoryBytes() + pending.memoryBytes();
    }
}
