package org.lotwatch.stats.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Topic;

/**
 * How far a lane has been folded: a row of {@code lane_progress}.
 *
 * @param version the fence: the number of commits since the lane began
 * @param nextOffsets per topic, the first offset not folded yet
 * @param topicIds per topic, the id its broker gave it when the lane began
 * @param newestArrival of the records consumed so far, {@code null} before the first
 * @param publishedVersion {@code operability-totals} holds everything up to this version
 */
public record LaneProgress(
        int lane,
        long version,
        Map<Topic, Long> nextOffsets,
        Map<Topic, String> topicIds,
        LaneCounts counts,
        @Nullable Instant newestArrival,
        long publishedVersion) {

    public LaneProgress {
        nextOffsets = Map.copyOf(nextOffsets);
        topicIds = Map.copyOf(topicIds);
    }
}
