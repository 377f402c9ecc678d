package org.lotwatch.stats.domain.estimate;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often limits shall hold.
 *
 * @param value {@code 0.5} to {@code 0.9999}, with at most six decimals
 */
public record Level(BigDecimal value) {

    public static final BigDecimal LEAST = new BigDecimal("0.5");
    public static final BigDecimal MOST = new BigDecimal("0.9999");
    public static final int DECIMALS = 6;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Level {
        if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0 || value.scale() > DECIMALS) {
            throw new IllegalArgumentException("level must be from " + LEAST + " to " + MOST + " with at most "
                    + DECIMALS + " decimals, was " + value);
        }
    }

    public static Level of(String value) {
        return new Level(new BigDecimal(value));
    }

    /** How often limits fail, on both sides together; exact. */
    BigDecimal errorRate() {
        return BigDecimal.ONE.subtract(value);
    }

    /** How many standard deviations to either side a normal estimate is allowed. */
    double deviations() {
        return NORMAL.inverseSurvivalProbability(errorRate().doubleValue() / 2);
    }
}
