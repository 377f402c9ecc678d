package org.lotwatch.testkit.oracle;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of anybody who counts a log: the oracle, or the product behind an adapter. Names and values are those of
 * the public API, as plain text and numbers.
 */
public interface Counting {

    /** The keys of all lots of which a record was read. */
    Set<String> lots();

    /**
     * The public fields of a lot's tally and {@code unknownPopulationRounds}; {@code uninspected} is null where the
     * population is unknown.
     *
     * @param source only this source's records are considered; {@code null} for all
     */
    Map<String, @Nullable Long> tally(String lotKey, Instant asOf, Instant knownAt, @Nullable String source);

    /** The sum over all lots. */
    Map<String, @Nullable Long> total(Instant asOf, Instant knownAt, @Nullable String source);

    /** What became of each record that had arrived. */
    Map<LogRecord, String> decisions(String lotKey, Instant asOf, Instant knownAt);

    /** The codes of the discrepancies that are open. */
    Set<String> discrepancies(String lotKey, Instant asOf, Instant knownAt);

    /** Nature, origin, destination, shipment, years and decade, and the {@code lotId} as shown. */
    Map<String, @Nullable Object> attributes(String lotKey, Instant asOf, Instant knownAt, @Nullable String source);

    /**
     * What probability samples found: {@code population} (null where it is unknown), {@code sampled}, {@code judged}, and of
     * the rounds sampled those of each verdict.
     */
    Map<String, @Nullable Long> sample(String lotKey, Instant asOf, Instant knownAt, @Nullable String source);
}
