package org.lotwatch.stats.domain.estimate;

/**
 * How many favourable rounds are drawn, when some are drawn without replacement. Tails are sums of terms relative to the
 * largest one, from there outwards until a term adds nothing: so they are exact to a few units in the last place whatever
 * the size of the lot, and take as many steps as the distribution is wide.
 *
 * @param population rounds there are, up to {@value #MOST}
 * @param favourable of them
 * @param drawn of all of them
 */
record Hypergeometric(long population, long favourable, long drawn) {

    static final long MOST = 10_000_000_000L;

    private static final double NOTHING = 1e-22;

    /** The chance that at most so many favourable rounds are drawn. */
    double atMost(long rounds) {
        return weight(fewest(), rounds) / weight(fewest(), most());
    }

    /** The chance that at least so many favourable rounds are drawn. */
    double atLeast(long rounds) {
        return weight(rounds, most()) / weight(fewest(), most());
    }

    private long fewest() {
        return Math.max(0, drawn - (population - favourable));
    }

    private long most() {
        return Math.min(drawn, favourable);
    }

    /** The number that is drawn most often. */
    private long peak() {
        double often = (drawn + 1.0) * (favourable + 1.0) / (population + 2.0);
        return Math.min(Math.max((long) often, fewest()), most());
    }

    /** The sum of the terms of some numbers, of which that of the peak is 1. */
    private double weight(long from, long to) {
        long peak = peak();
        double sum = 0;
        double term = 1;
        for (long k = peak; k <= Math.min(to, most()) && term > NOTHING; k++) {
            sum += k < from ? 0 : term;
            term *= up(k);
        }
        term = 1;
        for (long k = peak - 1; k >= Math.max(from, fewest()) && term > NOTHING; k--) {
            term /= up(k);
            sum += k > to ? 0 : term;
        }
        return sum;
    }

    /** By how much the term after a number's is larger than its own. */
    private double up(long k) {
        double more = (double) (favourable - k) * (drawn - k);
        return more / ((double) (k + 1) * (population - favourable - drawn + k + 1));
    }
}
