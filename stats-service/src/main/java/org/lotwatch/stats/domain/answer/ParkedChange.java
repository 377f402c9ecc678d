package org.lotwatch.stats.domain.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a parked record.
 *
 * @param state what it became: {@code open}, {@code redriven} or {@code discarded}
 * @param by who, where that is known
 */
public record ParkedChange(
        Instant at,
        String state,
        @Nullable String by,
        @Nullable String note) {}
