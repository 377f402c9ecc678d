package org.lotwatch.stats.domain.estimate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.Sample;

/**
 * How many rounds of a lot are of one verdict.
 *
 * @param favourable of the rounds sampled
 * @param rounds of the whole lot, {@code null} where its population is unknown
 * @param warnings what a reader has to know, in sentences
 */
public record LotEstimate(
        Sample sample,
        long favourable,
        Method method,
        @Nullable Rounds rounds,
        Shares shares,
        List<String> warnings) implements Estimation {

    public LotEstimate {
        warnings = List.copyOf(warnings);
    }
}
