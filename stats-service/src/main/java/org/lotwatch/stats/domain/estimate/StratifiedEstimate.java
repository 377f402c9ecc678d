package org.lotwatch.stats.domain.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.LotTally;

/**
 * How many rounds of some lots together are of one verdict.
 *
 * @param population rounds of all lots whose population is known, {@code null} if there is none
 * @param sampled rounds
 * @param coverage the share of those rounds that are in lots of which at least two rounds, or all, were sampled
 * @param method {@code null} where nothing can be said; likewise the next two
 * @param rounds of the lots that an estimate could be made of, and of no others
 */
public record StratifiedEstimate(
        @Nullable Long population,
        long sampled,
        @Nullable BigDecimal coverage,
        long lots,
        long lotsWithoutSample,
        @Nullable Method method,
        @Nullable Shares shares,
        @Nullable Rounds rounds,
        List<String> warnings) {

    public StratifiedEstimate {
        warnings = List.copyOf(warnings);
    }

    static long sum(List<Stratum> lots, ToLongFunction<Stratum> figure) {
        return lots.stream().mapToLong(figure).reduce(0, LotTally::sum);
    }
}
