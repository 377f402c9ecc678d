package org.lotwatch.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the books must say when asked at one pair of instants.
 *
 * @param lot the lot as somebody may spell it, or {@code all} for the sum of lots
 * @param source according to whom; {@code null} for all, with a source discrepancies and decisions are not asked for
 * @param tally every field; those that the file leaves out are 0, but one lot is counted unless told
 * @param decisions of the lines named
 * @param discrepancies all that are open
 * @param attributes those that the file names
 */
public record Expectation(
        String lot,
        Instant asOf,
        Instant knownAt,
        @Nullable String source,
        Map<String, @Nullable Long> tally,
        Map<String, String> decisions,
        Set<String> discrepancies,
        Map<String, @Nullable Object> attributes) {

    private static final Set<String> WORDS =
            Set.of("lot", "asOf", "knownAt", "source", "tally", "decisions", "discrepancies", "attributes");

    /** Unless told otherwise, everything is asked for at the end of this day. */
    static final Instant THE_END = Days.asked("day 28");

    static Expectation of(JsonNode node, String usualLot, Set<String> tallyFields) {
        node.fieldNames().forEachRemaining(word -> {
            if (!WORDS.contains(word)) {
                throw new IllegalArgumentException("unknown word '" + word + "' in " + node);
            }
        });
        Map<String, String> decisions = new LinkedHashMap<>();
        node.path("decisions")
                .properties()
                .forEach(d -> decisions.put(d.getKey(), d.getValue().asText()));
        Set<String> discrepancies = new TreeSet<>();
        node.path("discrepancies").forEach(code -> discrepancies.add(code.asText()));
        return new Expectation(
                node.path("lot").asText(usualLot),
                instant(node.path("asOf")),
                instant(node.path("knownAt")),
                node.path("source").textValue(),
                tally(node.path("tally"), tallyFields),
                decisions,
                discrepancies,
                attributes(node.path("attributes")));
    }

    private static Instant instant(JsonNode node) {
        return node.isMissingNode() ? THE_END : Days.asked(node.asText());
    }

    private static Map<String, @Nullable Long> tally(JsonNode named, Set<String> fields) {
        Map<String, @Nullable Long> tally = new LinkedHashMap<>();
        fields.forEach(field -> tally.put(field, field.equals("lots") ? 1L : 0L));
        named.properties().forEach(field -> {
            if (!fields.contains(field.getKey())) {
                throw new IllegalArgumentException("no such figure: " + field.getKey());
            }
            tally.put(
                    field.getKey(),
                    field.getValue().isNumber() ? field.getValue().longValue() : null);
        });
        return tally;
    }

    private static Map<String, @Nullable Object> attributes(JsonNode named) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        named.properties().forEach(a -> attributes.put(a.getKey(), value(a.getValue())));
        return attributes;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return node.isNumber() ? (Object) node.longValue() : node.asText();
    }

    boolean isOfAllLots() {
        return lot.equals("all");
    }

    /** Whether the figures add up as those of every book must. */
    public boolean balances() {
        return sum("introduced", "overInspected", "reinspectedUnmatched", "unknownPopulationRounds")
                == sum(
                        "withdrawn",
                        "sampledOut",
                        "uninspected",
                        "operable",
                        "restorable",
                        "inoperable",
                        "undetermined");
    }

    private long sum(String... fields) {
        long sum = 0;
        for (String field : fields) {
            sum += Objects.requireNonNullElse(tally.get(field), 0L);
        }
        return sum;
    }
}
