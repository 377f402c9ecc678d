package org.lotwatch.systemtests;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lotwatch.testkit.oracle.LogRecord;

/** Where the input topics end, as {@code topic-partition} to the next offset; empty partitions are left out. */
final class EndOffsets {
    private EndOffsets() {}

    static Map<String, Long> of(String bootstrap) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = LogRecord.TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<String, Long> ends = new TreeMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                if (end > 0) {
                    ends.put(partition.toString(), end);
                }
            });
            return ends;
        }
    }
}
