package org.lotwatch.stats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.Moment;

/**
 * For when, and according to whom, an answer is asked for.
 *
 * @param asOf {@code null} for now
 * @param knownAt {@code null} for now
 * @param source {@code null} for all
 */
public record Asked(
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        @Nullable String source) {

    public static final Asked NOW = new Asked(null, null, null);

    /** Whether nothing but now is asked for. */
    public boolean isCurrent() {
        return asOf == null && knowsEverything();
    }

    /**
     * Whether all that is known counts. Then the row of a lot answers too, unless facts lie between the instant asked for
     * and the one that it was folded for; else only ledgers do.
     */
    public boolean knowsEverything() {
        return knownAt == null && source == null;
    }

    public Moment at(Instant now) {
        return new Moment(asOf == null ? now : asOf, knownAt == null ? now : knownAt, source);
    }
}
