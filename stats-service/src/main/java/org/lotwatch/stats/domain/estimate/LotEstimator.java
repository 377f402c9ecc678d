package org.lotwatch.stats.domain.estimate;

import java.math.RoundingMode;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Verdict;
import org.lotwatch.stats.domain.Sample;

/**
 * Estimates one lot from its sample.
 *
 * @param of the verdict in question
 * @param method {@code null} for the exact one that the lot allows
 */
public record LotEstimator(
        Verdict of, Level level, @Nullable Method method) {

    /** The estimate, or why there is none. */
    public Estimation estimate(Sample sample) {
        String reason = obstacle(sample);
        return reason == null ? estimated(sample) : new Estimation.NotPossible(reason);
    }

    private @Nullable String obstacle(Sample sample) {
        Long population = sample.population();
        long sampled = sample.sampled();
        if (sampled == 0) {
            return "no round was inspected by a census or by an srs, systematic or stratified sample, "
                    + sample.judged() + " by judgement or without a design";
        }
        if (population != null && sampled > population) {
            return sampled + " rounds were sampled of " + population + ": the books have to be settled first";
        }
        if (sampled > Integer.MAX_VALUE && methodFor(sample) != Method.HYPERGEOMETRIC) {
            return sampled + " rounds were sampled, of which at most " + Integer.MAX_VALUE + " can be told";
        }
        return method == Method.HYPERGEOMETRIC && !isCountable(population) ? uncountable(population) : null;
    }

    private static String uncountable(@Nullable Long population) {
        return population == null
                ? "the population is unknown: nothing was introduced; clopper-pearson needs none"
                : "hypergeometric limits are found for up to " + Hypergeometric.MOST + " rounds, there are "
                        + population;
    }

    private static boolean isCountable(@Nullable Long population) {
        return population != null && population <= Hypergeometric.MOST;
    }

    private Method methodFor(Sample sample) {
        if (method != null) {
            return method;
        }
        return isCountable(sample.population()) ? Method.HYPERGEOMETRIC : Method.CLOPPER_PEARSON;
    }

    private LotEstimate estimated(Sample sample) {
        Method chosen = methodFor(sample);
        Long population = sample.population();
        return population != null && chosen == Method.HYPERGEOMETRIC
                ? exact(sample, population)
                : binomial(sample, chosen);
    }

    private LotEstimate exact(Sample sample, long population) {
        long favourable = sample.favourable(of);
        HypergeometricLimits limits = HypergeometricLimits.of(population, sample.sampled(), favourable, level);
        Rounds rounds = new Rounds(Rounds.point(population, favourable, sample.sampled()), limits.low(), limits.high());
        Shares shares = new Shares(
                Shares.share(favourable, sample.sampled(), RoundingMode.HALF_UP),
                Shares.share(limits.low(), population, RoundingMode.FLOOR),
                Shares.share(limits.high(), population, RoundingMode.CEILING));
        return new LotEstimate(sample, favourable, Method.HYPERGEOMETRIC, rounds, shares, Warnings.of(sample, of));
    }

    private LotEstimate binomial(Sample sample, Method chosen) {
        int sampled = (int) sample.sampled();
        int favourable = (int) sample.favourable(of);
        double errorRate = level.errorRate().doubleValue();
        Interval limits = chosen == Method.WILSON
                ? BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(sampled, favourable, errorRate)
                : BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(sampled, favourable, errorRate);
        Shares shares = Shares.of((double) favourable / sampled, limits.getLowerBound(), limits.getUpperBound());
        return new LotEstimate(sample, favourable, chosen, rounds(sample, limits), shares, Warnings.of(sample, of));
    }

    private @Nullable Rounds rounds(Sample sample, Interval limits) {
        Long population = sample.population();
        if (population == null) {
            return null;
        }
        long favourable = sample.favourable(of);
        return new Rounds(
                        Rounds.point(population, favourable, sample.sampled()),
                        Rounds.of(limits.getLowerBound(), population, RoundingMode.FLOOR),
                        Rounds.of(limits.getUpperBound(), population, RoundingMode.CEILING))
                .within(favourable, population - (sample.sampled() - favourable));
    }
}
