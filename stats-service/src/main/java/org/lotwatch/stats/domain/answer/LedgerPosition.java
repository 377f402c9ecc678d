package org.lotwatch.stats.domain.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is applied, over all lanes, at one committed instant.
 *
 * @param due the latest instant at which a row became stale because a fact dated ahead came due, {@code null} when none is
 */
public record LedgerPosition(
        List<LanePosition> lanes, @Nullable Instant due) {

    public static final LedgerPosition NONE = new LedgerPosition(List.of(), null);

    public LedgerPosition {
        lanes = List.copyOf(lanes);
    }

    /** Rises with every commit of any lane. */
    public long version() {
        return lanes.stream().mapToLong(LanePosition::version).sum();
    }

    /** By {@code topic-partition} the next offset that is not yet applied, as in {@code round-inspected-3}. */
    public SortedMap<String, Long> nextOffsets() {
        SortedMap<String, Long> offsets = new TreeMap<>();
        for (LanePosition lane : lanes) {
            lane.nextOffsets().forEach((topic, offset) -> offsets.put(topic + "-" + lane.lane(), offset));
        }
        return offsets;
    }

    /** Whether the record at this place, and all before it in its partition, are applied. */
    public boolean holds(String topicPartition, long offset) {
        return nextOffsets().getOrDefault(topicPartition, 0L) > offset;
    }

    public Map<Integer, Long> versions() {
        return lanes.stream().collect(Collectors.toMap(LanePosition::lane, LanePosition::version));
    }
}
