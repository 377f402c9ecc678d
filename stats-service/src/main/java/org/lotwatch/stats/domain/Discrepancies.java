package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        inspectedBeforeLoaded();
        quantities();
        repetitions();
        amendments();
        claims();
        future();
        wrongKeys();
        natures();
        return open;
    }

    private void inspectedBeforeLoaded() {
        long loaded = books.fold().span().firstFound();
        for (int row : books.fold().claims().entries()) {
            loaded = Math.min(loaded, records.happenedAt(row));
        }
        Latest early = books.inspectedBefore(loaded);
        String count = counted(early.total(), "inspection");
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
            String detail =
                    counted(tally.reinspectedUnmatched(), "round") + " left a verdict that did not hold as many";
            add(DiscrepancyCode.REINSPECTED_UNMATCHED, fold.reinspections(), detail);
        }
    }

    private String overInspected() {
        return counted(tally.introduced(), "round") + " introduced, but " + tally.inspected() + " inspected and "
                + books.fold().withdrawnUninspected() + " withdrawn uninspected: " + tally.overInspected()
                + " too many";
    }

    private String restoredUnmatched() {
        return counted(tally.restoredUnmatched(), "round") + " of " + tally.restored() + " restored and "
                + tally.condemned() + " condemned found nothing to restore";
    }

    private void repetitions() {
        Latest collisions = books.seen().collisions();
        String detail = counted(collisions.total(), "record") + " with the id of an earlier event and other content";
        add(DiscrepancyCode.ID_COLLISION, collisions, detail);
    }

    private void amendments() {
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
        String aims = counted(foreign.total(), "amendment") + " of an event of another source";
        add(DiscrepancyCode.FOREIGN_AMENDMENT, foreign, aims);
        String waits = counted(pending.total(), "amendment") + " of an event that is not here or is of another type";
        add(DiscrepancyCode.AMENDMENT_WITHOUT_TARGET, pending, waits);
    }

    private void claims() {
        Latest contested = new Latest(records);
        List<String> details = new ArrayList<>();
        for (LineClaims line : books.fold().claims().sorted()) {
            List<Integer> rows = line.ranked();
            if (rows.stream().anyMatch(row -> disagree(records.claim(row), records.claim(line.accepted())))) {
                rows.forEach(row -> contested.add(records.factOf(row)));
                details.add(contest(rows));
            }
        }
        add(DiscrepancyCode.CONTESTED_CLAIM, contested, details.isEmpty() ? "" : shortened(details));
    }

    private static boolean disagree(Claim a, Claim b) {
        return a.quantity() != b.quantity() || a.movement() != b.movement();
    }

    private String contest(List<Integer> rows) {
        Claim accepted = records.claim(rows.get(0));
        return "line " + accepted.line() + " of shipment " + accepted.shipmentId() + ": "
                + counted(accepted.quantity(), "round") + " accepted out of " + counted(rows.size(), "claim");
    }

    private void future() {
        Latest future = books.future();
        String detail = future.isEmpty()
                ? ""
                : counted(future.total(), "fact") + " not yet due, the first at " + Micros.instant(books.nextDue());
        add(DiscrepancyCode.FUTURE_DATED, future, detail);
    }

    private void wrongKeys() {
        Latest wrong = books.seen().wrongKeys();
        String detail = "the last event of " + counted(wrong.total(), "source")
                + " came under a wrong key or to a wrong partition";
        add(DiscrepancyCode.WRONG_KEY, wrong, detail);
    }

    private void natures() {
        Map<String, String> natures = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Latest accepted = new Latest(records);
        for (LineClaims line : books.fold().claims().lines()) {
            String nature = records.claim(line.accepted()).nature();
            natures.merge(nature, nature, (a, b) -> a.compareTo(b) < 0 ? a : b);
            accepted.add(records.factOf(line.accepted()));
        }
        if (natures.size() > 1) {
            String detail = "accepted claims name " + shortened(List.copyOf(natures.values()));
            add(DiscrepancyCode.NATURE_CONFLICT, accepted, detail);
        }
    }

    private void add(DiscrepancyCode code, Latest named, String detail) {
        if (!named.isEmpty()) {
            open.add(new Discrepancy(code, Micros.instant(named.arrival()), detail, named.events()));
        }
    }

    private static String shortened(List<String> texts) {
        int shown = Math.min(texts.size(), 5);
        String rest = texts.size() > shown ? " and " + (texts.size() - shown) + " more" : "";
        return String.join("; ", texts.subList(0, shown)) + rest;
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
