package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Verdict;

/** What each record adds to the tally of some books. Restorations find their rounds in the order they happened. */
final class Effects {

    private final Records records;
    private final Books books;
    private final Decisions decisions;
    private final Map<Integer, Match> matches = new HashMap<>();

    /** What a restoration found to restore. */
    private record Match(long restored, long condemned) {}

    Effects(Records records, Books books, Decisions decisions) {
        this.records = records;
        this.books = books;
        this.decisions = decisions;
        match();
    }

    Effect of(int row, Decision decision) {
        return switch (decision) {
            case APPLIED -> ofApplied(row);
            case DUPLICATE -> Effect.none("counted once already");
            case COLLISION -> Effect.none("this id was used for other content before");
            case SUPERSEDED -> Effect.none("another record stands instead");
            case RETRACTED -> Effect.none("taken back");
            case CONTESTED -> Effect.none("another claim is accepted");
            case FOREIGN_AMENDMENT -> Effect.none("only its own source may amend an event");
            case PENDING_TARGET -> Effect.none("what it amends is not here");
        };
    }

    private Effect ofApplied(int row) {
        Shape shape = records.shape(row);
        if (shape.fact() == null) {
            return Effect.none(
                    "takes back " + records.revisions().of(row).target().id());
        }
        if (books.isFuture(row)) {
            return Effect.none("not yet");
        }
        return decisions.counts(row) ? ofData(row, shape.fact()) : Effect.none("another record stands instead");
    }

    private Effect ofData(int row, EventType fact) {
        return switch (fact) {
            case SHIPMENT_LOADED -> ofClaim(records.claim(row));
            case SHIPMENT_ADJUSTED -> ofAdjustment(row);
            case ROUND_INSPECTED -> ofInspection(row);
            case LOT_RESTORED -> ofRestoration(row);
            case RECORD_RETRACTED, RECORD_CORRECTED -> throw new IllegalArgumentException(fact + " states no fact");
        };
    }

    private static Effect ofClaim(Claim claim) {
        return Effect.of(claim.isEntry() ? Map.of("introduced", claim.quantity()) : Map.of());
    }

    private Effect ofAdjustment(int row) {
        Shape shape = records.shape(row);
        long quantity = records.quantity(row);
        if (shape.kind() == AdjustmentKind.FOUND) {
            return Effect.of(Map.of("introduced", quantity));
        }
        Map<String, Long> rounds = new LinkedHashMap<>();
        rounds.put("withdrawn", quantity);
        if (shape.verdict() != null) {
            rounds.put(shape.verdict().label(), -quantity);
        }
        return Effect.of(rounds);
    }

    private Effect ofInspection(int row) {
        Shape shape = records.shape(row);
        long quantity = shape.byRound() ? 1 : records.quantity(row);
        Map<String, Long> rounds = new LinkedHashMap<>();
        if (shape.destructive()) {
            rounds.put("sampledOut", quantity);
        } else if (shape.verdict() != null) {
            rounds.put(shape.verdict().label(), quantity);
        }
        if (shape.prior() == null) {
            rounds.put("inspected", quantity);
        } else {
            rounds.merge(shape.prior().label(), -quantity, Long::sum);
        }
        return Effect.of(rounds);
    }

    private Effect ofRestoration(int row) {
        Match match = matches.getOrDefault(row, new Match(0, 0));
        Map<String, Long> rounds = new LinkedHashMap<>();
        rounds.put("operable", match.restored());
        rounds.put("inoperable", match.condemned());
        rounds.put("restorable", -match.restored() - match.condemned());
        rounds.put("restored", records.quantity(row));
        rounds.put("condemned", records.condemned(row));
        rounds.put(
                "restoredUnmatched",
                records.quantity(row) - match.restored() + records.condemned(row) - match.condemned());
        return Effect.of(rounds);
    }

    private void match() {
        List<Integer> restorations = restorations();
        long available = Math.max(books.fold().bucketed(Verdict.RESTORABLE), 0);
        for (int row : restorations) {
            long restored = Math.min(records.quantity(row), available);
            matches.put(row, new Match(restored, 0));
            available -= restored;
        }
        for (int row : restorations) {
            long condemned = Math.min(records.condemned(row), available);
            matches.merge(row, new Match(0, condemned), (a, b) -> new Match(a.restored(), b.condemned()));
            available -= condemned;
        }
    }

    private List<Integer> restorations() {
        List<Integer> rows = new ArrayList<>();
        books.forEachCounting(data -> {
            if (records.shape(data).fact() == EventType.LOT_RESTORED) {
                rows.add(data);
            }
        });
        Comparator<Integer> logOrder = (a, b) -> LogOrder.compare(records, records.factOf(a), records.factOf(b));
        rows.sort(Comparator.<Integer>comparingLong(records::happenedAt).thenComparing(logOrder));
        return rows;
    }
}
