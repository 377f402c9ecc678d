package org.lotwatch.stats.domain;

import java.util.Arrays;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Verdict;

/**
 * The sums over the standing facts that count, in {@code docs/reference/counting.md} sections 2 to 4. Facts may be added in
 * any order. A fact that is removed leaves the sums exact, but what is only remembered (the earliest, the latest, the last
 * twenty) may be stale then.
 */
final class Fold {

    private final Records records;
    private final Standing standing;
    private final Claims claims;
    private final RoundPlaces rounds;
    private final Span span = new Span();
    private final Early early;
    private final Latest reinspections;
    private final Latest restorations;
    private final Latest takings;
    private final long[] buckets = new long[Verdict.values().length];
    private long[] inspectedByShipment = {};

    private final Magnitude stated = new Magnitude();
    private long facts;
    private long found;
    private long withdrawn;
    private long withdrawnUninspected;
    private long sampledOut;
    private long inspected;
    private long restored;
    private long condemned;
    private boolean stale;

    Fold(Records records, Standing standing, ClaimOrder order) {
        this.records = records;
        this.standing = standing;
        this.claims = new Claims(records, order);
        this.rounds = new RoundPlaces(records);
        this.early = new Early(records);
        this.reinspections = new Latest(records);
        this.restorations = new Latest(records);
        this.takings = new Latest(records);
    }

    /**
     * @param row of the data that stand for the fact
     */
    void add(int fact, int row) {
        Shape shape = records.shape(row);
        span.fact(records.happenedAt(row));
        facts++;
        stated.add(records.quantity(row));
        if (shape.fact() == EventType.ROUND_INSPECTED) {
            inspect(fact, row, shape);
        } else if (shape.fact() == EventType.SHIPMENT_LOADED) {
            claims.add(row);
        } else if (shape.fact() == EventType.SHIPMENT_ADJUSTED) {
            adjustment(fact, row, shape);
        } else {
            restoration(row, 1);
            restorations.add(fact);
        }
    }

    /**
     * Takes a fact out again whose data stand no longer.
     *
     * @param asOf facts after it are not in the sums, in microseconds
     */
    void remove(int row, long asOf) {
        Shape shape = records.shape(row);
        stale = true;
        facts--;
        stated.remove(records.quantity(row));
        if (shape.fact() == EventType.ROUND_INSPECTED) {
            uninspect(row, shape, asOf);
        } else if (shape.fact() == EventType.SHIPMENT_LOADED) {
            claims.remove(row);
        } else if (shape.fact() == EventType.SHIPMENT_ADJUSTED) {
            adjust(row, shape, -1);
        } else {
            restoration(row, -1);
        }
    }

    private void inspect(int fact, int row, Shape shape) {
        long happenedAt = records.happenedAt(row);
        span.inspection(happenedAt);
        early.add(fact, happenedAt);
        if (shape.prior() != null) {
            reinspections.add(fact);
        } else {
            takings.add(fact);
        }
        if (!shape.byRound()) {
            place(shape, records.quantity(row));
            return;
        }
        int round = records.round(row);
        int deciding = rounds.deciding(round);
        if (deciding < 0 || (deciding != row && rounds.outranks(row, deciding))) {
            decide(round, deciding, row);
        }
    }

    private void uninspect(int row, Shape shape, long asOf) {
        if (!shape.byRound()) {
            place(shape, -records.quantity(row));
        } else if (rounds.deciding(records.round(row)) == row) {
            decide(records.round(row), row, rounds.decidingWithout(records.round(row), row, standing, asOf));
        }
    }

    private void decide(int round, int before, int row) {
        if (before >= 0) {
            place(records.shape(before), -1);
        }
        if (row >= 0) {
            place(records.shape(row), 1);
        }
        rounds.decide(round, row);
    }

    private void place(Shape shape, long quantity) {
        if (shape.prior() != null) {
            buckets[bucket(shape.prior())] -= quantity;
        } else {
            inspected += quantity;
            ofShipment(shape.shipment(), quantity);
        }
        if (shape.destructive()) {
            sampledOut += quantity;
        } else if (shape.verdict() != null) {
            buckets[bucket(shape.verdict())] += quantity;
        }
    }

    private void ofShipment(int shipment, long quantity) {
        if (shipment == Texts.NONE) {
            return;
        }
        if (shipment >= inspectedByShipment.length) {
            inspectedByShipment = Arrays.copyOf(
                    inspectedByShipment,
                    Math.max(shipment + 1, records.shipments().size()));
        }
        inspectedByShipment[shipment] += quantity;
    }

    private void adjustment(int fact, int row, Shape shape) {
        adjust(row, shape, 1);
        if (shape.kind() == AdjustmentKind.FOUND) {
            span.introduction(records.happenedAt(row));
        } else {
            (shape.verdict() == null ? takings : reinspections).add(fact);
        }
    }

    private void adjust(int row, Shape shape, int sign) {
        long quantity = sign * records.quantity(row);
        if (shape.kind() == AdjustmentKind.FOUND) {
            found += quantity;
            return;
        }
        withdrawn += quantity;
        if (shape.verdict() == null) {
            withdrawnUninspected += quantity;
        } else {
            buckets[bucket(shape.verdict())] -= quantity;
        }
    }

    private void restoration(int row, int sign) {
        restored += sign * records.quantity(row);
        condemned += sign * records.condemned(row);
        if (sign > 0) {
            stated.add(records.condemned(row));
        } else {
            stated.remove(records.condemned(row));
        }
    }

    /** The place of a verdict in {@link #buckets}. */
    static int bucket(Verdict verdict) {
        return switch (verdict) {
            case OPERABLE -> 0;
            case RESTORABLE -> 1;
            case INOPERABLE -> 2;
            case UNDETERMINED -> 3;
        };
    }

    LotTally tally() {
        if (facts == 0) {
            return LotTally.NONE;
        }
        return isBeyondCounting() ? LotTally.UNCOUNTED : new Settlement(this).tally();
    }

    /** Whether the facts state more rounds than can be counted: the sums may have wrapped, and mean nothing. */
    boolean isBeyondCounting() {
        return stated.isBeyondCounting();
    }

    long introduced() {
        return claims.introduced() + found;
    }

    /** Of one verdict the rounds found so, less those that left; may be below zero. */
    long bucketed(Verdict verdict) {
        return buckets[bucket(verdict)];
    }

    long withdrawn() {
        return withdrawn;
    }

    long withdrawnUninspected() {
        return withdrawnUninspected;
    }

    long sampledOut() {
        return sampledOut;
    }

    long inspected() {
        return isBeyondCounting() ? 0 : inspected;
    }

    /** Rounds inspected for the first time by inspections that name the shipment. */
    long inspected(String shipmentId) {
        int shipment = records.shipments().find(shipmentId);
        boolean none = shipment == Texts.NONE || shipment >= inspectedByShipment.length || isBeyondCounting();
        return none ? 0 : inspectedByShipment[shipment];
    }

    long restored() {
        return restored;
    }

    long condemned() {
        return condemned;
    }

    Claims claims() {
        return claims;
    }

    RoundPlaces rounds() {
        return rounds;
    }

    Span span() {
        return span;
    }

    /** Facts that take rounds from the uninspected: first inspections and withdrawals. */
    Latest takings() {
        return takings;
    }

    Early early() {
        return early;
    }

    /** Facts that take rounds from a bucket: inspections of rounds inspected before, withdrawals of inspected rounds. */
    Latest reinspections() {
        return reinspections;
    }

    Latest restorations() {
        return restorations;
    }

    boolean isStale() {
        return stale;
    }

    long memoryBytes() {
        return 400 + claims.memoryBytes() + rounds.memoryBytes() + 8L * inspectedByShipment.length;
    }
}
