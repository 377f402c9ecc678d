package org.lotwatch.stats;

import java.util.EnumMap;
import java.util.Map;
import org.lotwatch.events.Topic;

/**
 * What the log looks like where a lane begins or goes on.
 *
 * @param lanes partitions of each input topic
 * @param bounds per topic, what of the lane's partition is there to be read
 */
public record LaneStart(int lane, int lanes, String clusterId, Map<Topic, Bounds> bounds) {

    public LaneStart {
        bounds = new EnumMap<>(bounds);
    }

    /**
     * One partition of the log.
     *
     * @param topicId the id its broker gave the topic
     * @param begin the first offset that is still there
     * @param end the offset after the last readable record
     */
    public record Bounds(String topicId, long begin, long end) {}
}
