package org.lotwatch.stats.domain.estimate;

import static org.lotwatch.stats.domain.estimate.StratifiedEstimate.sum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Verdict;

/**
 * Estimates many lots together: each is a stratum, weighed by its rounds. Lots of which nothing was sampled carry no
 * information: they are left out, and it is said how much is left out.
 *
 * @param of the verdict in question
 */
public record StratifiedEstimator(Verdict of, Level level) {

    /** The estimate of some lots, in any order. */
    public StratifiedEstimate estimate(List<Stratum> lots) {
        Strata strata = Strata.of(lots);
        long known =
                lots.stream().filter(lot -> lot.sample().population() != null).count();
        Long population = known == 0 ? null : Long.valueOf(sum(lots, Stratum::population));
        Found found = found(strata);
        return new StratifiedEstimate(
                population,
                sum(lots, lot -> lot.sample().sampled()),
                coverage(lots, population),
                lots.size(),
                lots.stream().filter(lot -> lot.sample().sampled() == 0).count(),
                found.method,
                found.shares,
                found.rounds,
                warnings(lots, strata, found));
    }

    private static @Nullable BigDecimal coverage(List<Stratum> lots, @Nullable Long population) {
        long covered = sum(lots.stream().filter(Stratum::isInformed).toList(), Stratum::population);
        return population == null || population == 0 ? null : Shares.share(covered, population, RoundingMode.DOWN);
    }

    private Found found(Strata strata) {
        if (strata.informed().isEmpty()) {
            return new Found(null, null, null, false);
        }
        return strata.informed().size() == 1 ? ofOne(strata.informed().get(0)) : ofMany(strata);
    }

    /** One stratum alone has exact limits. */
    private Found ofOne(Stratum stratum) {
        Estimation estimation = new LotEstimator(of, level, null).estimate(stratum.sample());
        return estimation instanceof LotEstimate lot
                ? new Found(lot.method(), lot.shares(), lot.rounds(), false)
                : new Found(null, null, null, false);
    }

    private Found ofMany(Strata strata) {
        long population = strata.population();
        double share = 0;
        double variance = 0;
        for (Stratum stratum : strata.informed()) {
            double weight = (double) stratum.population() / population;
            share += weight * share(stratum);
            variance += weight * weight * variance(stratum);
        }
        double margin = level.deviations() * Math.sqrt(variance);
        boolean isCensus = strata.informed().stream().allMatch(Stratum::isComplete);
        return new Found(
                Method.STRATIFIED,
                Shares.of(share, share - margin, share + margin),
                rounds(strata, share, margin),
                variance == 0 && !isCensus);
    }

    private double share(Stratum stratum) {
        return (double) stratum.sample().favourable(of) / stratum.sample().sampled();
    }

    /** Of the share of one stratum; none is left where every round was sampled. */
    private double variance(Stratum stratum) {
        if (stratum.isComplete()) {
            return 0;
        }
        double share = share(stratum);
        double left = 1 - (double) stratum.sample().sampled() / stratum.population();
        return left * share * (1 - share) / (stratum.sample().sampled() - 1);
    }

    private Rounds rounds(Strata strata, double share, double margin) {
        long population = strata.population();
        long favourable = sum(strata.informed(), stratum -> stratum.sample().favourable(of));
        long others = sum(
                strata.informed(),
                stratum -> stratum.sample().sampled() - stratum.sample().favourable(of));
        return new Rounds(
                        Rounds.of(share, population, RoundingMode.HALF_UP),
                        Rounds.of(share - margin, population, RoundingMode.FLOOR),
                        Rounds.of(share + margin, population, RoundingMode.CEILING))
                .within(favourable, population - others);
    }

    private static List<String> warnings(List<Stratum> lots, Strata strata, Found found) {
        List<String> warnings = new ArrayList<>();
        long unknown =
                lots.stream().filter(lot -> lot.sample().population() == null).count();
        add(warnings, unknown, "of unknown population: left out");
        add(warnings, lots.stream().filter(StratifiedEstimator::isSilent).count(), "without a sample: left out");
        add(
                warnings,
                lots.stream().filter(StratifiedEstimator::isOverdrawn).count(),
                "sampled more often than there are rounds: left out");
        add(
                warnings,
                strata.collapsed(),
                "of which one round was sampled: put together with a neighbour of the same nature");
        add(warnings, strata.alone(), "of which one round was sampled, and no neighbour of the same nature: left out");
        long left = sum(lots, Stratum::population) - strata.population();
        if (found.method != null && (left > 0 || unknown > 0)) {
            warnings.add(
                    "the estimate is of " + strata.population() + " rounds, and says nothing of " + left + " others");
        }
        if (found.isFlat) {
            warnings.add(
                    "within each lot all rounds sampled were found alike: the limits are narrower than they should be");
        }
        if (found.method == null) {
            warnings.add("no information: nothing can be estimated");
        }
        return warnings;
    }

    private static boolean isSilent(Stratum lot) {
        return lot.sample().population() != null && lot.sample().sampled() == 0;
    }

    private static boolean isOverdrawn(Stratum lot) {
        return lot.sample().population() != null && lot.sample().sampled() > lot.population();
    }

    private static void add(List<String> warnings, long lots, String what) {
        if (lots > 0) {
            warnings.add((lots == 1 ? "1 lot " : lots + " lots ") + what);
        }
    }

    /** What the strata say; without a method they say nothing. */
    private record Found(
            @Nullable Method method,
            @Nullable Shares shares,
            @Nullable Rounds rounds,
            boolean isFlat) {}
}
