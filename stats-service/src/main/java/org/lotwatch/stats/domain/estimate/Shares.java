package org.lotwatch.stats.domain.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share that is estimated and its limits, each with four decimals. The limits are rounded outwards: what is told is never
 * narrower than what was found.
 */
public record Shares(BigDecimal point, BigDecimal low, BigDecimal high) {

    private static final int DECIMALS = 4;

    static Shares of(double point, double low, double high) {
        return new Shares(
                decimal(point).setScale(DECIMALS, RoundingMode.HALF_UP),
                decimal(low).setScale(DECIMALS, RoundingMode.FLOOR),
                decimal(high).setScale(DECIMALS, RoundingMode.CEILING));
    }

    /** The share that some rounds are of all, which are at least 1. */
    static BigDecimal share(long rounds, long all, RoundingMode rounding) {
        return BigDecimal.valueOf(rounds).divide(BigDecimal.valueOf(all), DECIMALS, rounding);
    }

    private static BigDecimal decimal(double share) {
        return BigDecimal.valueOf(Math.min(Math.max(share, 0), 1));
    }
}
