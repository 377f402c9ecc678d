package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The identity that every tally must satisfy: what came in, and what was seen beyond it, is somewhere. */
final class Balance {
    private static final List<String> CAME = List.of("introduced", "overInspected", "reinspectedUnmatched");
    private static final List<String> ARE =
            List.of("withdrawn", "sampledOut", "uninspected", "operable", "restorable", "inoperable", "undetermined");

    private Balance() {}

    /** For the total of an answer and for each of its groups, which must not be none. */
    static void holds(JsonNode totals) {
        assertHolds(totals.get("total"));
        assertThat(totals.get("groups")).isNotEmpty();
        totals.get("groups").forEach(group -> assertHolds(group.get("tally")));
    }

    static void holdsForEach(List<JsonNode> lots) {
        assertThat(lots).isNotEmpty();
        lots.forEach(lot -> assertHolds(lot.get("tally")));
    }

    private static void assertHolds(JsonNode tally) {
        assertThat(sum(tally, ARE)).as(tally.toString()).isEqualTo(sum(tally, CAME));
    }

    private static long sum(JsonNode tally, List<String> fields) {
        return fields.stream().mapToLong(field -> tally.get(field).asLong()).sum();
    }
}
