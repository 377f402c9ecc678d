package org.lotwatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums of lots, field by field. */
final class RollUp {

    private RollUp() {}

    /** {@code uninspected} is null only when lots are counted and none of them has a known population. */
    static Map<String, @Nullable Long> sum(List<Map<String, @Nullable Long>> tallies) {
        Map<String, @Nullable Long> sum = Tallying.zeros();
        for (Map<String, @Nullable Long> tally : tallies) {
            Tallying.FIELDS.forEach(field -> sum.put(field, rounds(sum, field) + rounds(tally, field)));
        }
        long lots = rounds(sum, "lots");
        if (lots > 0 && lots == rounds(sum, "populationUnknown")) {
            sum.put("uninspected", null);
        }
        return sum;
    }

    private static long rounds(Map<String, @Nullable Long> tally, String field) {
        Long rounds = tally.get(field);
        return rounds == null ? 0 : rounds;
    }

    /** Lots that count nothing are in no group. */
    static Map<Object, Map<String, @Nullable Long>> by(String attribute, List<LotView> lots) {
        Map<Object, List<Map<String, @Nullable Long>>> groups = new TreeMap<>();
        for (LotView lot : lots) {
            Map<String, @Nullable Long> tally = Tallying.of(lot);
            if (rounds(tally, "lots") > 0) {
                Object key = Objects.requireNonNull(Attributes.of(lot).get(attribute), attribute);
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(tally);
            }
        }
        Map<Object, Map<String, @Nullable Long>> sums = new TreeMap<>();
        groups.forEach((key, tallies) -> sums.put(key, sum(tallies)));
        return sums;
    }
}
