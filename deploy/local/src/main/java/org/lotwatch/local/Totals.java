package org.lotwatch.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

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
        Optional<JsonNode> sources = stats.get("/api/v1/sources?limit=1000");
        return sources.map(answer -> OptionalLong.of(
                        StreamSupport.stream(answer.path("items").spliterator(), false)
                                .mapToLong(source -> source.path("parked").asLong())
                                .sum()))
                .orElse(OptionalLong.empty());
    }
}
