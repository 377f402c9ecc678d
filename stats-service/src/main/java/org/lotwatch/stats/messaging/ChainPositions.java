package org.lotwatch.stats.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far each partition was delivered, since it was sought last. Written by the polling thread only: by whoever seeks, and by
 * {@link ChainInterceptor} when records are handed out.
 */
@ApplicationScoped
public class ChainPositions {

    private final ConcurrentHashMap<TopicPartition, Position> positions = new ConcurrentHashMap<>();

    /**
     * @param generation which opening or seek of the lane it belongs to
     * @param end of what was delivered last, or where reading begins
     */
    record Position(long generation, long end) {}

    void begin(TopicPartition partition, long generation, long offset) {
        positions.put(partition, new Position(generation, offset));
    }

    void delivered(TopicPartition partition, long end) {
        positions.computeIfPresent(partition, (same, before) -> new Position(before.generation(), end));
    }

    /** What is delivered of these partitions from now on is wanted by nobody. */
    void end(Collection<TopicPartition> partitions) {
        partitions.forEach(positions::remove);
    }

    /** {@code null} where nobody wants the partition's records. */
    @Nullable
    Position of(TopicPartition partition) {
        return positions.get(partition);
    }
}
