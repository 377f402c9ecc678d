package org.lotwatch.testkit.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Section 9: what probability samples found of one lot. */
final class Sampled {

    private static final Set<String> PROBABILITY = Set.of("census", "srs", "systematic", "stratified");

    private final LotView lot;
    private final Map<String, @Nullable Long> found = new LinkedHashMap<>();

    private Sampled(LotView lot) {
        this.lot = lot;
        found.put("population", null);
        List.of("sampled", "judged").forEach(figure -> found.put(figure, 0L));
        Tallying.BUCKETS.forEach(verdict -> found.put(verdict, 0L));
    }

    /** {@code population}, {@code sampled}, {@code judged} and a figure per verdict. */
    static Map<String, @Nullable Long> of(LotView lot) {
        Sampled sampled = new Sampled(lot);
        if (!Tallying.isBeyondCounting(lot)) {
            sampled.count();
        }
        return sampled.found;
    }

    private void count() {
        List<Fact> feeding =
                lot.counting("round.inspected").stream().filter(Sampled::feeds).toList();
        feeding.stream().filter(inspection -> !inspection.has("roundId")).forEach(this::add);
        Map<String, List<Fact>> rounds = LotView.byRound(feeding);
        rounds.values().forEach(history -> LotView.decisive(history).ifPresent(this::addRound));
        Tallying.BUCKETS.forEach(verdict -> found.put(verdict, Math.min(Math.max(get(verdict), 0), get("sampled"))));
        Map<String, @Nullable Long> tally = Tallying.of(lot);
        found.put("judged", rounds(tally, "inspected") - get("sampled"));
        found.put("population", population(rounds(tally, "introduced")));
    }

    private @Nullable Long population(long introduced) {
        long gone = lot.counting("shipment.adjusted").stream()
                .filter(fact -> !fact.text("kind").equals("found") && !fact.has("fromVerdict"))
                .mapToLong(fact -> fact.rounds("quantity"))
                .sum();
        return introduced == 0 ? null : Long.valueOf(Math.max(introduced - gone, 0));
    }

    private static boolean feeds(Fact inspection) {
        return inspection.fields().get("sample") instanceof Map<?, ?> sample
                && PROBABILITY.contains(String.valueOf(sample.get("design")));
    }

    private void add(Fact inspection) {
        long rounds = inspection.rounds("quantity");
        add(inspection.text("verdict"), rounds);
        add(
                inspection.has("priorVerdict") ? inspection.text("priorVerdict") : "sampled",
                inspection.has("priorVerdict") ? -rounds : rounds);
    }

    private void addRound(Fact inspection) {
        add(inspection.text("verdict"), 1);
        add("sampled", 1);
    }

    private void add(String figure, long rounds) {
        found.put(figure, get(figure) + rounds);
    }

    private long get(String figure) {
        return rounds(found, figure);
    }

    private static long rounds(Map<String, @Nullable Long> figures, String figure) {
        Long rounds = figures.get(figure);
        return rounds == null ? 0 : rounds;
    }
}
