package org.lotwatch.stats;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lotwatch.stats.domain.answer.LotFilter;

/**
 * How the sum of some lots changed.
 *
 * @param asked for the end of the last part
 * @param bounds of the parts, from the beginning of the first to the end of the last
 */
public record SeriesQuestion(Asked asked, LotFilter filter, List<Instant> bounds, SeriesClock clock) {

    public SeriesQuestion {
        bounds = List.copyOf(bounds);
    }

    /** The last instants before the bounds: what happens on a bound belongs to the part that begins there. */
    List<Instant> ends() {
        return bounds.stream().map(SeriesQuestion::before).toList();
    }

    public static Instant before(Instant bound) {
        return bound.minus(1, ChronoUnit.MICROS);
    }
}
