package org.lotwatch.stats.domain.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be counted, without its bytes.
 *
 * @param pointer JSON pointer to what is wrong, empty for the whole
 * @param state {@code open}, {@code redriven} or {@code discarded}
 * @param repairof the place of the parked record that this one repairs, by its own word
 * @param bytes of its value; {@code null} for a record without one
 */
public record ParkedItem(
        long id,
        String topic,
        int partition,
        long offset,
        Instant arrival,
        @Nullable String source,
        @Nullable String eventId,
        String reason,
        String pointer,
        String detail,
        String state,
        @Nullable String repairof,
        @Nullable Long bytes) {

    /** {@code topic-partition:offset}. */
    public String place() {
        return topic + "-" + partition + ":" + offset;
    }

    public boolean isOpen() {
        return state.equals("open");
    }
}
