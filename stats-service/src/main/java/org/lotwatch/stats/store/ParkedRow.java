package org.lotwatch.stats.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Topic;

/** A record that could not be counted, with its bytes. */
public record ParkedRow(
        int lane,
        Topic topic,
        int partition,
        long offset,
        Instant arrival,
        @Nullable String source,
        @Nullable String eventId,
        String reason,
        String pointer,
        String detail,
        RawRecord record) {}
