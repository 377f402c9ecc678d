package org.lotwatch.stats.domain.answer;

import org.jspecify.annotations.Nullable;

/**
 * Which parked records are meant; {@code null} for any.
 *
 * @param text stands in its bytes, its detail or its pointer; capitals matter in the bytes only
 */
public record ParkedFilter(
        @Nullable String state,
        @Nullable String reason,
        @Nullable String topic,
        @Nullable String source,
        @Nullable String eventId,
        @Nullable String text) {

    public static final ParkedFilter ALL = new ParkedFilter(null, null, null, null, null, null);
}
