package org.lotwatch.stats;

import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LotFilter;

/**
 * Which records of which lots.
 *
 * @param after key of a lot: those after it; {@code null} for all
 */
public record EventsQuestion(
        Moment moment, LotFilter filter, @Nullable String after) {}
