package org.lotwatch.stats.domain.estimate;

import java.math.BigDecimal;
import java.util.function.LongPredicate;

/**
 * The exact limits of the favourable rounds in a lot of which some were drawn: the fewest and the most that would not make
 * what was drawn a rare thing. Each limit is searched in the bracket of what is possible; the tails rise and fall with the
 * number, so halving it finds the limit.
 *
 * @param low the fewest favourable rounds of the lot
 * @param high the most
 */
record HypergeometricLimits(long low, long high) {

    /** Nearer to the error rate than this, a tail is worked out in whole numbers. */
    private static final double NEAR = 1e-9;

    /** Where there are too many of those, a tail that is as near as this counts as above: the limits are the wider ones. */
    private static final double GUARD = 1e-12;

    /**
     * The limits for a sample.
     *
     * @param population rounds of the lot, up to {@value Hypergeometric#MOST}
     * @param drawn of them, at least 1
     * @param favourable of those drawn
     */
    static HypergeometricLimits of(long population, long drawn, long favourable, Level level) {
        BigDecimal errorRate = level.errorRate();
        long fewest = favourable;
        long most = population - (drawn - favourable);
        long low = first(fewest, most, lot -> isAbove(population, lot, drawn, favourable, true, errorRate));
        long high = most
                - first(0, most - fewest, off -> isAbove(population, most - off, drawn, favourable, false, errorRate));
        return new HypergeometricLimits(low, high);
    }

    /** The first number that passes, of a bracket of which the last one does. */
    private static long first(long from, long to, LongPredicate passes) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (passes.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean isAbove(
            long population, long lot, long drawn, long favourable, boolean upper, BigDecimal errorRate) {
        Hypergeometric chance = new Hypergeometric(population, lot, drawn);
        double half = errorRate.doubleValue() / 2;
        double tail = upper ? chance.atLeast(favourable) : chance.atMost(favourable);
        if (Math.abs(tail - half) > NEAR * half) {
            return tail > half;
        }
        ExactTail exact = new ExactTail(chance);
        if (exact.isTooLong()) {
            return tail > half * (1 - GUARD);
        }
        return upper ? exact.isAboveHalf(favourable, drawn, errorRate) : exact.isAboveHalf(0, favourable, errorRate);
    }
}
