package org.lotwatch.stats.domain.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Decides in whole numbers whether a tail of a {@link Hypergeometric} is above a chance, where a fraction is too near. */
final class ExactTail {

    /** Beyond so many terms no tail comes that near to a chance of a few decimals. */
    static final long MOST_TERMS = 5_000;

    private final long population;
    private final long favourable;
    private final long drawn;

    /** The same numbers are drawn when what is drawn and what is favourable are exchanged: fewer is quicker. */
    ExactTail(Hypergeometric of) {
        population = of.population();
        favourable = Math.max(of.favourable(), of.drawn());
        drawn = Math.min(of.favourable(), of.drawn());
    }

    boolean isTooLong() {
        return drawn > MOST_TERMS;
    }

    /** Whether the chance that from {@code from} to {@code to} rounds are drawn is above half of the error rate. */
    boolean isAboveHalf(long from, long to, BigDecimal errorRate) {
        BigInteger all = choose(population, drawn);
        BigInteger tail = BigInteger.ZERO;
        long k = Math.max(0, drawn - (population - favourable));
        BigInteger ways = choose(favourable, k).multiply(choose(population - favourable, drawn - k));
        for (; k <= Math.min(to, drawn); k++) {
            tail = k < from ? tail : tail.add(ways);
            ways = next(ways, k);
        }
        BigDecimal twice = new BigDecimal(tail.shiftLeft(1));
        return twice.compareTo(errorRate.multiply(new BigDecimal(all))) > 0;
    }

    private BigInteger next(BigInteger ways, long k) {
        return ways.multiply(BigInteger.valueOf(favourable - k))
                .multiply(BigInteger.valueOf(drawn - k))
                .divide(BigInteger.valueOf(k + 1))
                .divide(BigInteger.valueOf(population - favourable - drawn + k + 1));
    }

    private static BigInteger choose(long of, long some) {
        long few = Math.min(some, of - some);
        BigInteger ways = BigInteger.ONE;
        for (long i = 1; i <= few; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - few + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
