package org.lotwatch.stats.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.LotTally;

/** A part of a whole, both in rounds. */
@Schema(name = "Share")
record ShareView(
        long numerator,
        long denominator,

        @Schema(description = "Four decimals; null when there is no whole", nullable = true, examples = "0.4833")
        @Nullable
        String value) {

    static ShareView of(long numerator, long denominator) {
        return new ShareView(numerator, denominator, denominator == 0 ? null : value(numerator, denominator));
    }

    /** Operable of the rounds that were inspected and are present. */
    static ShareView operable(LotTally tally) {
        return of(tally.operable(), tally.inspectedAndPresent());
    }

    private static String value(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
