package org.lotwatch.stats.domain.answer;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one lane is applied.
 *
 * @param lane partition number on every input topic
 * @param version rises by one with each commit of the lane
 * @param nextOffsets per topic the next offset that is not yet applied
 * @param newestArrival of the records applied so far, {@code null} when there was none
 */
public record LanePosition(
        int lane,
        long version,
        Map<String, Long> nextOffsets,
        @Nullable Instant newestArrival) {

    public LanePosition {
        nextOffsets = Map.copyOf(nextOffsets);
    }
}
