package org.lotwatch.stats.domain.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Rounds that are estimated and their limits. */
public record Rounds(long point, long low, long high) {

    /** The part of all rounds that is as large as some are of those sampled, to the nearest round. */
    static long point(long population, long favourable, long sampled) {
        return new BigDecimal(BigInteger.valueOf(population).multiply(BigInteger.valueOf(favourable)))
                .divide(BigDecimal.valueOf(sampled), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** A share of all rounds in whole rounds. */
    static long of(double share, long population, RoundingMode rounding) {
        return BigDecimal.valueOf(Math.min(Math.max(share, 0), 1))
                .multiply(BigDecimal.valueOf(population))
                .setScale(0, rounding)
                .longValueExact();
    }

    /** The same within what the sample itself leaves possible. */
    Rounds within(long least, long most) {
        return new Rounds(
                Math.min(Math.max(point, least), most),
                Math.min(Math.max(low, least), most),
                Math.min(Math.max(high, least), most));
    }
}
