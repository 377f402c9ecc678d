package org.lotwatch.testkit.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Section 7, but for {@code POSSIBLE_SAME_LOT}, which one lot alone cannot tell. */
final class Discrepancies {

    private final LotView lot;
    private final Map<String, @Nullable Long> tally;
    private final Set<String> open = new TreeSet<>();

    private Discrepancies(LotView lot) {
        this.lot = lot;
        this.tally = Tallying.of(lot);
    }

    /** The codes that are open. */
    static Set<String> of(LotView lot) {
        Discrepancies all = new Discrepancies(lot);
        all.ofFigures();
        all.ofRecords();
        all.ofClaims();
        all.ofTimes();
        return all.open;
    }

    private void ofFigures() {
        openWhen("BEYOND_COUNTING", Tallying.isBeyondCounting(lot));
        openWhen("OVER_INSPECTED", isPositive("overInspected"));
        openWhen("RESTORED_UNMATCHED", isPositive("restoredUnmatched"));
        openWhen("REINSPECTED_UNMATCHED", isPositive("reinspectedUnmatched"));
    }

    private void ofRecords() {
        openWhen("ID_COLLISION", lot.decidedAny("collision"));
        openWhen("FOREIGN_AMENDMENT", lot.decidedAny("foreign-amendment"));
        openWhen("AMENDMENT_WITHOUT_TARGET", lot.decidedAny("pending-target"));
        openWhen("WRONG_KEY", isLastKeyOfSomeSourceWrong());
    }

    private boolean isLastKeyOfSomeSourceWrong() {
        Map<String, Boolean> lastKeyWrong = new HashMap<>();
        for (Reading record : lot.records()) {
            if (!Set.of("duplicate", "collision").contains(lot.decision(record))) {
                lastKeyWrong.put(record.source(), record.wrongKey());
            }
        }
        return lastKeyWrong.containsValue(true);
    }

    private void ofClaims() {
        for (List<Fact> rivals : lot.claims()) {
            long opinions = rivals.stream()
                    .map(c -> List.of(c.rounds("quantity"), c.text("movement")))
                    .distinct()
                    .count();
            openWhen("CONTESTED_CLAIM", opinions > 1);
        }
        List<Object> natures = new ArrayList<>();
        lot.acceptedClaims().forEach(claim -> natures.add(claim.text("nature")));
        openWhen("NATURE_CONFLICT", Attributes.ignoringCase(natures) > 1);
    }

    private void ofTimes() {
        openWhen("FUTURE_DATED", lot.standing().stream().anyMatch(f -> !lot.counts(f)));
        Instant introduced = firstIntroduction();
        openWhen(
                "INSPECTED_BEFORE_LOADED",
                lot.counting("round.inspected").stream().anyMatch(i -> i.time().isBefore(introduced)));
    }

    /** The end of time when nothing introduces. */
    private Instant firstIntroduction() {
        List<Fact> introducing = new ArrayList<>(lot.acceptedEntries());
        for (Fact adjustment : lot.counting("shipment.adjusted")) {
            if (adjustment.text("kind").equals("found")) {
                introducing.add(adjustment);
            }
        }
        return introducing.stream().map(Fact::time).min(Instant::compareTo).orElse(Instant.MAX);
    }

    private boolean isPositive(String field) {
        return Objects.requireNonNull(tally.get(field)) > 0;
    }

    private void openWhen(String code, boolean condition) {
        if (condition) {
            open.add(code);
        }
    }
}
