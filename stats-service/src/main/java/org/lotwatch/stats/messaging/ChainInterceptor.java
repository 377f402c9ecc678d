package org.lotwatch.stats.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Stamps what a poll hands out with its place in the chain of deliveries, and holds back what nobody wants. Runs on the polling
 * thread. The stamp cannot be had later: the connector drops a batch's next offsets when partitions are revoked, never shows
 * polls that only moved the position, and may deliver a batch that was fetched before a seek.
 */
public final class ChainInterceptor implements ConsumerInterceptor<byte[], byte[]> {

    /** The consumer setting that holds the {@link ChainPositions}. */
    static final String POSITIONS = "lotwatch.chain.positions";

    private ChainPositions positions = new ChainPositions();

    @Override
    public void configure(Map<String, ?> settings) {
        positions = (ChainPositions) Objects.requireNonNull(settings.get(POSITIONS), POSITIONS);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> stamped = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            ChainPositions.Position before = positions.of(partition);
            List<ConsumerRecord<byte[], byte[]>> fetched = records.records(partition);
            if (before != null && !fetched.isEmpty()) {
                long end = end(fetched, records.nextOffsets().get(partition));
                stamped.put(partition, List.of(new StampedRecord(fetched, before, end)));
                positions.delivered(partition, end);
            }
        }
        return new ConsumerRecords<>(stamped, records.nextOffsets());
    }

    private static long end(List<ConsumerRecord<byte[], byte[]>> fetched, @Nullable OffsetAndMetadata next) {
        long afterLast = fetched.get(fetched.size() - 1).offset() + 1;
        return next == null ? afterLast : Math.max(next.offset(), afterLast);
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // offsets in Kafka are for lag tools only
    }

    @Override
    public void close() {
        // nothing is held
    }
}
