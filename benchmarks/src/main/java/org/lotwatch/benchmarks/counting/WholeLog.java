package org.lotwatch.benchmarks.counting;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lotwatch.events.Topic;

/** The three topics, or a share of their partitions, from the beginning to where they end now. For one thread. */
public final class WholeLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    private WholeLog(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.ends = ends;
    }

    public static WholeLog open(String bootstrap) {
        return open(bootstrap, 0, 1);
    }

    /** Every partition whose number leaves this remainder when divided by the number of shares. */
    public static WholeLog open(String bootstrap, int remainder, int shares) {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties(bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = Arrays.stream(Topic.values())
                .flatMap(topic -> consumer.partitionsFor(topic.label()).stream())
                .filter(partition -> partition.partition() % shares == remainder)
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new WholeLog(consumer, consumer.endOffsets(partitions));
    }

    private static Properties properties(String bootstrap) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, String.valueOf(4 << 20));
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return properties;
    }

    /** Records there are. */
    public long records() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    public ConsumerRecords<byte[], byte[]> poll() {
        return consumer.poll(PATIENCE);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
