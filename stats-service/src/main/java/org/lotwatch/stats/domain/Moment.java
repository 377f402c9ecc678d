package org.lotwatch.stats.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tally is asked for: event time, arrival, and optionally according to whom.
 *
 * @param asOf facts that happened after it do not count
 * @param knownAt records that arrived after it are not considered
 * @param source only this source's records are considered; {@code null} for all
 */
public record Moment(
        Instant asOf, Instant knownAt, @Nullable String source) {

    /** Everything known, as of an instant of event time. */
    public static Moment asOf(Instant asOf) {
        return new Moment(asOf, Instant.MAX, null);
    }
}
