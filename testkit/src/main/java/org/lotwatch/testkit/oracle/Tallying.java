package org.lotwatch.testkit.oracle;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules 6 to 16: the rounds of one lot, by the names that the public tally gives them. */
final class Tallying {

    static final List<String> BUCKETS = List.of("operable", "restorable", "inoperable", "undetermined");

    /** The public fields, and {@code unknownPopulationRounds}. */
    static final List<String> FIELDS = List.of(
            "introduced",
            "withdrawn",
            "sampledOut",
            "uninspected",
            "inspected",
            "operable",
            "restorable",
            "inoperable",
            "undetermined",
            "restored",
            "condemned",
            "restoredUnmatched",
            "reinspectedUnmatched",
            "overInspected",
            "unknownPopulationRounds",
            "lots",
            "populationUnknown");

    private static final BigInteger BEYOND_COUNTING = BigInteger.TWO.pow(60);
    /** The fields in which a fact states rounds. */
    private static final List<String> STATED = List.of("quantity", "quantityRestored", "quantityCondemned");

    private final LotView lot;
    private final Map<String, @Nullable Long> tally = zeros();
    private long withdrawnUninspected;

    private Tallying(LotView lot) {
        this.lot = lot;
    }

    static Map<String, @Nullable Long> zeros() {
        Map<String, @Nullable Long> zeros = new LinkedHashMap<>();
        FIELDS.forEach(field -> zeros.put(field, 0L));
        return zeros;
    }

    /** The tally of a lot; {@code uninspected} is null where the population is unknown. */
    static Map<String, @Nullable Long> of(LotView lot) {
        Tallying tallying = new Tallying(lot);
        if (isBeyondCounting(lot)) {
            tallying.add("lots", 1);
            tallying.leaveUninspected();
        } else if (lot.standing().stream().anyMatch(lot::counts)) {
            tallying.count();
        }
        return tallying.tally;
    }

    /** Whether the counting facts state so many rounds that sums of them would have no place. */
    static boolean isBeyondCounting(LotView lot) {
        BigInteger stated = lot.standing().stream()
                .filter(lot::counts)
                .flatMap(fact -> STATED.stream().filter(fact::has).map(fact::rounds))
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return stated.compareTo(BEYOND_COUNTING) >= 0;
    }

    private void count() {
        add("lots", 1);
        introduce();
        withdraw();
        lot.counting("round.inspected").stream().filter(i -> !i.has("roundId")).forEach(this::inspect);
        lot.decisiveRounds().forEach(this::placeRound);
        restore();
        showBucketsFromZero();
        leaveUninspected();
    }

    private void introduce() {
        lot.acceptedEntries().forEach(claim -> add("introduced", claim.rounds("quantity")));
        for (Fact adjustment : lot.counting("shipment.adjusted")) {
            if (adjustment.text("kind").equals("found")) {
                add("introduced", adjustment.rounds("quantity"));
            }
        }
    }

    private void withdraw() {
        for (Fact adjustment : lot.counting("shipment.adjusted")) {
            if (!adjustment.text("kind").equals("found")) {
                withdraw(adjustment, adjustment.rounds("quantity"));
            }
        }
    }

    private void withdraw(Fact adjustment, long rounds) {
        add("withdrawn", rounds);
        if (adjustment.has("fromVerdict")) {
            add(adjustment.text("fromVerdict"), -rounds);
        } else {
            withdrawnUninspected += rounds;
        }
    }

    private void inspect(Fact inspection) {
        long rounds = inspection.rounds("quantity");
        add(inspection.isTrue("destructive") ? "sampledOut" : inspection.text("verdict"), rounds);
        if (inspection.has("priorVerdict")) {
            add(inspection.text("priorVerdict"), -rounds);
        } else {
            add("inspected", rounds);
        }
    }

    private void placeRound(Fact inspection) {
        add("inspected", 1);
        add(inspection.isTrue("destructive") ? "sampledOut" : inspection.text("verdict"), 1);
    }

    private void restore() {
        for (Fact restoration : lot.counting("lot.restored")) {
            add("restored", restoration.rounds("quantityRestored"));
            add("condemned", restoration.rounds("quantityCondemned"));
        }
        long available = Math.max(get("restorable"), 0);
        long matched = Math.min(get("restored"), available);
        long condemnedMatched = Math.min(get("condemned"), available - matched);
        add("operable", matched);
        add("inoperable", condemnedMatched);
        add("restorable", -matched - condemnedMatched);
        add("restoredUnmatched", get("restored") - matched + get("condemned") - condemnedMatched);
    }

    private void showBucketsFromZero() {
        for (String bucket : BUCKETS) {
            long shortfall = Math.max(-get(bucket), 0);
            add(bucket, shortfall);
            add("reinspectedUnmatched", shortfall);
        }
    }

    private void leaveUninspected() {
        long gone = withdrawnUninspected + get("inspected");
        if (get("introduced") == 0) {
            tally.put("uninspected", null);
            add("populationUnknown", 1);
            add("unknownPopulationRounds", gone);
        } else {
            add("uninspected", Math.max(get("introduced") - gone, 0));
            add("overInspected", Math.max(gone - get("introduced"), 0));
        }
    }

    private void add(String field, long rounds) {
        tally.put(field, get(field) + rounds);
    }

    private long get(String field) {
        Long rounds = tally.get(field);
        return rounds == null ? 0 : rounds;
    }
}
