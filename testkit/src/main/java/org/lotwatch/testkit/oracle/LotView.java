package org.lotwatch.testkit.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One lot at one pair of instants: what each record is (rules 1-5, 9 and section 6), and which facts stand and count. */
final class LotView {

    private static final Comparator<Reading> AMENDMENT_RANK = Comparator.comparing(
                    (Reading a) -> (Long) Objects.requireNonNull(a.fields().get("revision")))
            .thenComparing(Reading::recordedTime, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Reading::id);

    private final List<Reading> records;
    private final Instant asOf;
    private final List<String> sourceOrder;
    private final Map<LogRecord, String> decisions = new HashMap<>();
    private final Map<List<String>, Reading> events = new LinkedHashMap<>();
    private final Map<List<String>, Reading> amendmentsInForce = new LinkedHashMap<>();
    private final List<Fact> standing = new ArrayList<>();
    private final Map<List<Object>, List<Fact>> claims = new LinkedHashMap<>();
    private final List<Fact> acceptedClaims = new ArrayList<>();
    private final List<Fact> decisiveRounds = new ArrayList<>();

    /**
     * Decides on everything at once.
     *
     * @param records those to consider, in log order
     */
    LotView(List<Reading> records, Instant asOf, List<String> sourceOrder) {
        this.records = records;
        this.asOf = asOf;
        this.sourceOrder = sourceOrder;
        identify();
        amend();
        stand();
        acceptClaims();
        placeRounds();
        events.values().forEach(event -> decisions.putIfAbsent(event.record(), "applied"));
    }

    private void identify() {
        for (Reading record : records) {
            Reading first = events.putIfAbsent(record.identity(), record);
            if (first != null) {
                decisions.put(record.record(), record.saysTheSameAs(first) ? "duplicate" : "collision");
            }
        }
    }

    private void amend() {
        Map<List<String>, List<Reading>> byTarget = new LinkedHashMap<>();
        for (Reading event : events.values()) {
            if (event.isAmendment()) {
                byTarget.computeIfAbsent(event.target(), t -> new ArrayList<>()).add(event);
            }
        }
        byTarget.values().forEach(this::govern);
    }

    private void govern(List<Reading> rivals) {
        rivals.forEach(amendment -> decisions.put(amendment.record(), "superseded"));
        Reading governing = rivals.stream().max(AMENDMENT_RANK).orElseThrow();
        Reading target = events.get(governing.target());
        if (target != null && target.type().equals(governing.fields().get("targetType"))) {
            amendmentsInForce.put(governing.target(), governing);
            decisions.put(governing.record(), "applied");
        } else {
            decisions.put(governing.record(), isForeign(governing) ? "foreign-amendment" : "pending-target");
        }
    }

    private boolean isForeign(Reading amendment) {
        String targetId = amendment.target().get(1);
        return !events.containsKey(amendment.target())
                && events.keySet().stream().anyMatch(identity -> identity.get(1).equals(targetId));
    }

    private void stand() {
        for (Reading event : events.values()) {
            if (!event.isAmendment()) {
                standOrFall(event);
            }
        }
    }

    private void standOrFall(Reading event) {
        Reading amendment = amendmentsInForce.get(event.identity());
        if (amendment == null) {
            standing.add(Fact.asReported(event));
        } else if (amendment.type().equals("record.retracted")) {
            decisions.put(event.record(), "retracted");
        } else {
            decisions.put(event.record(), "superseded");
            standing.add(Fact.corrected(event, amendment));
        }
    }

    private void acceptClaims() {
        for (Fact fact : counting("shipment.loaded")) {
            List<Object> naturalKey = List.of(fact.text("shipmentId"), fact.rounds("line"));
            claims.computeIfAbsent(naturalKey, k -> new ArrayList<>()).add(fact);
        }
        claims.values()
                .forEach(rivals -> decideAmong(rivals, rivals.stream().max(claimRank()), "contested")
                        .ifPresent(acceptedClaims::add));
    }

    private Comparator<Fact> claimRank() {
        return Comparator.comparing((Fact claim) -> -placeOf(claim.source()))
                .thenComparing(Fact.BY_TIMES)
                .thenComparing(Fact::id)
                .thenComparing(Fact::source);
    }

    private int placeOf(String source) {
        int place = sourceOrder.indexOf(source);
        return place < 0 ? sourceOrder.size() : place;
    }

    private void placeRounds() {
        byRound(counting("round.inspected"))
                .values()
                .forEach(history ->
                        decideAmong(history, decisive(history), "superseded").ifPresent(decisiveRounds::add));
    }

    /** The inspections of each round that carries an id. */
    static Map<String, List<Fact>> byRound(List<Fact> inspections) {
        Map<String, List<Fact>> histories = new LinkedHashMap<>();
        for (Fact inspection : inspections) {
            if (inspection.has("roundId")) {
                histories
                        .computeIfAbsent(inspection.text("roundId"), r -> new ArrayList<>())
                        .add(inspection);
            }
        }
        return histories;
    }

    /** The inspection that decides where a round is. */
    static Optional<Fact> decisive(List<Fact> history) {
        Comparator<Fact> rank = Fact.BY_TIMES.thenComparing(Fact::source).thenComparing(Fact::id);
        Optional<Fact> destructive =
                history.stream().filter(f -> f.isTrue("destructive")).min(rank);
        return destructive.isPresent() ? destructive : history.stream().max(rank);
    }

    /** A corrected event keeps its decision: a correction stands instead. */
    private Optional<Fact> decideAmong(List<Fact> rivals, Optional<Fact> chosen, String others) {
        chosen.ifPresent(best -> {
            for (Fact rival : rivals) {
                if (!rival.equals(best)) {
                    decisions.putIfAbsent(rival.origin().record(), others);
                }
            }
        });
        return chosen;
    }

    List<Reading> records() {
        return records;
    }

    String decision(Reading record) {
        return Objects.requireNonNull(decisions.get(record.record()));
    }

    /** Whether any record came to this decision. */
    boolean decidedAny(String decision) {
        return decisions.containsValue(decision);
    }

    List<Fact> standing() {
        return standing;
    }

    boolean counts(Fact fact) {
        return !fact.time().isAfter(asOf);
    }

    /** Standing facts of one type that have happened by the instant asked for. */
    List<Fact> counting(String type) {
        return standing.stream().filter(f -> f.is(type) && counts(f)).toList();
    }

    /** The counting claims of each natural key. */
    Iterable<List<Fact>> claims() {
        return claims.values();
    }

    List<Fact> acceptedClaims() {
        return acceptedClaims;
    }

    List<Fact> acceptedEntries() {
        return acceptedClaims.stream()
                .filter(c -> c.text("movement").equals("entry"))
                .toList();
    }

    /** Of each round with an id, the inspection that decides where it is. */
    List<Fact> decisiveRounds() {
        return decisiveRounds;
    }
}
