package org.lotwatch.stats.domain.answer;

import org.jspecify.annotations.Nullable;

/**
 * The event that stands for a parked record now.
 *
 * @param partition {@code null} until it is known where the event was appended, like {@code offset}
 */
public record Redriven(
        String topic, @Nullable Integer partition, @Nullable Long offset, String source, String eventId, String lotId) {

    /** The same, now that it is known where. */
    public Redriven at(int foundPartition, long foundOffset) {
        return new Redriven(topic, foundPartition, foundOffset, source, eventId, lotId);
    }

    /** {@code topic-partition:offset}; {@code null} until it is known. */
    public @Nullable String place() {
        return offset == null ? null : topic + "-" + partition + ":" + offset;
    }
}
