package org.lotwatch.stats.domain.answer;

import org.jspecify.annotations.Nullable;

/** Which parked records are meant; {@code null} for any. */
public record ParkedFilter(
        @Nullable String state,
        @Nullable String reason,
        @Nullable String topic,
        @Nullable String source) {}
