package org.lotwatch.stats.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Stamp;

/** What an answer holds for. */
record StampView(
        @Schema(description = "What had happened by then") Instant asOf,
        @Schema(description = "What had arrived by then") Instant knownAt,

        @Schema(
                description = "By topic-partition the next offset that is not yet applied",
                examples = "{\"round-inspected-3\": 41820}")
        Map<String, Long> ledgerPosition,

        @Schema(
                description = "How far that is behind the log; 0.0 when nothing is left to apply, null when the log"
                        + " cannot be asked",
                nullable = true,
                examples = "0.0")
        @Nullable
        BigDecimal lagSeconds) {

    static StampView of(Stamp stamp) {
        return new StampView(
                stamp.moment().asOf(),
                stamp.moment().knownAt(),
                stamp.position().nextOffsets(),
                stamp.lag().map(lag -> seconds(lag.toMillis())).orElse(null));
    }

    /** Rounded up: what is behind is never told to be at the end. */
    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.UP);
    }
}
