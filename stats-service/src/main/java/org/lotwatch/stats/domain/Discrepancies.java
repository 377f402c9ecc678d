package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What does not fit together in some books; {@code docs/reference/counting.md} section 7. */
final class Discrepancies {

    private final Records records;
    private final Books books;
    private final LotTally tally;
    private final List<Discrepancy> open = new ArrayList<>(0);

    Discrepancies(Records records, Books books, LotTally tally) {
        this.records = records;
        this.books = books;
        this.tally = tally;
    }

    /** In the order of {@link DiscrepancyCode}. */
    List<Discrepancy> all() {
        beyondCounting();
        inspectedBeforeLoaded();
        quantities();
        repetitions();
        amendments();
        add(books.claimed().contested());
        future();
        wrongKeys();
        add(books.claimed().natures());
        return open;
    }

    private void beyondCounting() {
        if (books.fold().isBeyondCounting()) {
            Latest facts = new Latest(records);
            books.forEachCounting(data -> facts.add(records.factOf(data)));
            String detail = Sentence.counted(facts.total(), "fact")
                    + " that state 2^60 rounds or more: none are counted until the wrong ones are corrected or retracted";
            add(DiscrepancyCode.BEYOND_COUNTING, facts, detail);
        }
    }

    private void inspectedBeforeLoaded() {
        long loaded = Math.min(books.fold().span().firstFound(), books.claimed().firstEntry());
        Latest early = books.inspectedBefore(loaded);
        if (early.isEmpty()) {
            return;
        }
        String count = Sentence.counted(early.total(), "inspection");
        String detail = loaded == Span.NEVER
                ? count + ", but nothing was introduced"
                : count + " before the lot was first introduced at " + Micros.instant(loaded);
        add(DiscrepancyCode.INSPECTED_BEFORE_LOADED, early, detail);
    }

    private void quantities() {
        Fold fold = books.fold();
        if (tally.overInspected() > 0) {
            add(DiscrepancyCode.OVER_INSPECTED, fold.takings(), overInspected());
        }
        if (tally.restoredUnmatched() > 0) {
            add(DiscrepancyCode.RESTORED_UNMATCHED, fold.restorations(), restoredUnmatched());
        }
        if (tally.reinspectedUnmatched() > 0) {
            String detail = Sentence.counted(tally.reinspectedUnmatched(), "round")
                    + " left a verdict that did not hold as many";
            add(DiscrepancyCode.REINSPECTED_UNMATCHED, fold.reinspections(), detail);
        }
    }

    private String overInspected() {
        return Sentence.counted(tally.introduced(), "round") + " introduced, but " + tally.inspected()
                + " inspected and "
                + books.fold().withdrawnUninspected() + " withdrawn uninspected: " + tally.overInspected()
                + " too many";
    }

    private String restoredUnmatched() {
        return Sentence.counted(tally.restoredUnmatched(), "round") + " of " + tally.restored() + " restored and "
                + tally.condemned() + " condemned found nothing to restore";
    }

    private void repetitions() {
        Latest collisions = books.seen().collisions();
        if (collisions.isEmpty()) {
            return;
        }
        String detail =
                Sentence.counted(collisions.total(), "record") + " with the id of an earlier event and other content";
        add(DiscrepancyCode.ID_COLLISION, collisions, detail);
    }

    private void amendments() {
        if (records.revisions().isEmpty()) {
            return;
        }
        Latest foreign = new Latest(records);
        Latest pending = new Latest(records);
        Decisions decisions = new Decisions(records, books);
        for (Revision revision : records.revisions().all()) {
            if (books.standing().considers(revision.row())) {
                Decision decision = decisions.ofAmendment(revision);
                if (decision == Decision.FOREIGN_AMENDMENT) {
                    foreign.add(revision.row());
                } else if (decision == Decision.PENDING_TARGET) {
                    pending.add(revision.row());
                }
            }
        }
        String aims = Sentence.counted(foreign.total(), "amendment") + " of an event of another source";
        add(DiscrepancyCode.FOREIGN_AMENDMENT, foreign, aims);
        String waits =
                Sentence.counted(pending.total(), "amendment") + " of an event that is not here or is of another type";
        add(DiscrepancyCode.AMENDMENT_WITHOUT_TARGET, pending, waits);
    }

    private void future() {
        Latest future = books.future();
        if (future.isEmpty()) {
            return;
        }
        String detail = Sentence.counted(future.total(), "fact") + " not yet due, the first at "
                + Micros.instant(books.nextDue());
        add(DiscrepancyCode.FUTURE_DATED, future, detail);
    }

    private void wrongKeys() {
        Latest wrong = books.seen().wrongKeys();
        if (wrong.isEmpty()) {
            return;
        }
        String detail = "the last event of " + Sentence.counted(wrong.total(), "source")
                + " came under a wrong key or to a wrong partition";
        add(DiscrepancyCode.WRONG_KEY, wrong, detail);
    }

    private void add(@Nullable Discrepancy discrepancy) {
        if (discrepancy != null) {
            open.add(discrepancy);
        }
    }

    private void add(DiscrepancyCode code, Latest named, String detail) {
        if (!named.isEmpty()) {
            open.add(named.discrepancy(code, detail));
        }
    }
}
