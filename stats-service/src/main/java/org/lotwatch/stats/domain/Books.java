package org.lotwatch.stats.domain;

import java.util.function.IntConsumer;
import org.lotwatch.stats.domain.Revision.Target;

/**
 * A lot's books at one moment: what stands, what was seen, and the sums of what counts. Made by one pass over the records
 * for any moment; those of "all that is known, whenever it happens" are kept up with each record instead.
 */
final class Books {

    private static final int NONE = -1;

    private final Records records;
    private final Standing standing;
    private final Seen seen;
    private final Fold fold;
    private final Latest future;
    private final long asOf;
    private long nextDue = Span.NEVER;
    private boolean stale;

    private Books(Records records, ClaimOrder order, Standing standing, long asOf) {
        this.records = records;
        this.standing = standing;
        this.asOf = asOf;
        this.seen = new Seen(records);
        this.fold = new Fold(records, standing, order);
        this.future = new Latest(records);
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
            future.add(fact);
            nextDue = Math.min(nextDue, happenedAt);
        }
    }

    /** A new record is an event. */
    void enter(int row) {
        seen.add(row, row);
        if (!records.isFact(row)) {
            amend(row, true);
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

    /** A record is the event no longer: one that came later stands before it in the log. */
    void leave(int row) {
        stale = true;
        records.setFirst(row, false);
        if (!records.isFact(row)) {
            amend(row, false);
            return;
        }
        int data = standing.data(row);
        standing.forget(row);
        if (data != Standing.RETRACTED) {
            fold.remove(data);
        }
    }

    private void amend(int row, boolean enters) {
        Revision revision = records.revisions().of(row);
        int target = records.revisions().find(revision.target());
        boolean fact = target >= 0 && records.isFact(target);
        int before = fact ? standing.data(target) : NONE;
        if (enters) {
            records.revisions().enter(revision);
        } else {
            records.revisions().leave(revision);
        }
        if (fact) {
            standing.resolve(revision.target());
            replace(target, before, standing.data(target));
        }
    }

    private void replace(int fact, int before, int after) {
        if (before == after) {
            return;
        }
        if (before != Standing.RETRACTED) {
            fold.remove(before);
        }
        if (after != Standing.RETRACTED) {
            count(fact, after);
        }
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
        return future;
    }

    /** The earliest time of such a fact, {@link Span#NEVER} if there is none. */
    long nextDue() {
        return nextDue;
    }

    /** Whether a row of data lies after the moment. */
    boolean isFuture(int data) {
        return records.happenedAt(data) > asOf;
    }

    long memoryBytes() {
        return 1500 + fold.memoryBytes();
    }
}
