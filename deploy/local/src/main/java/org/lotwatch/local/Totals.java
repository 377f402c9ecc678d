package org.lotwatch.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;

/** Fetches what {@link TotalsBlock} shows. */
final class Totals {
    private final HttpQuestions stats;

    Totals(HttpQuestions stats) {
        this.stats = stats;
    }

    /** The block, or the sentence that it is not to be had. */
    String block() {
        Optional<JsonNode> answer = stats.get("/api/v1/totals");
        return answer.isPresent()
                ? TotalsBlock.of(answer.get(), parked())
                : "  stats-service gives no totals now; what is stored is kept, and its log says more";
    }

    private OptionalLong parked() {
        return stats.get("/api/v1/parked?limit=1").map(Totals::parked).orElse(OptionalLong.empty());
    }

    /** All of them: those whose source cannot be read belong to no source's sum. */
    static OptionalLong parked(JsonNode answer) {
        JsonNode open = answer.path("open");
        return open.isIntegralNumber() ? OptionalLong.of(open.asLong()) : OptionalLong.empty();
    }
}
