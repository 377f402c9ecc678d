package org.lotwatch.testkit.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The three input topics as they stand on a broker: every committed record from the beginning.
 *
 * @param records in no particular order
 * @param partitions how many each topic has
 */
public record TopicLog(List<LogRecord> records, int partitions) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public TopicLog {
        records = List.copyOf(records);
    }

    /**
     * Reads up to the ends that the topics have when it starts.
     *
     * @throws IllegalStateException when the topics are missing, differ in partitions, or cannot be read within two minutes
     */
    public static TopicLog read(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new TopicLog(drain(consumer, partitions), partitions.size() / LogRecord.TOPICS.size());
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : LogRecord.TOPICS) {
            consumer.partitionsFor(topic).forEach(p -> all.add(new TopicPartition(topic, p.partition())));
        }
        for (String topic : LogRecord.TOPICS) {
            long own = all.stream().filter(p -> p.topic().equals(topic)).count();
            if (own == 0 || own * LogRecord.TOPICS.size() != all.size()) {
                throw new IllegalStateException("the input topics must have the same number of partitions: " + all);
            }
        }
        return all;
    }

    private static List<LogRecord> drain(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Instant deadline = Instant.now().plus(PATIENCE);
        List<LogRecord> records = new ArrayList<>();
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the topics could not be read to " + ends + " in " + PATIENCE);
            }
            consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(asRead(record)));
        }
        return records;
    }

    private static LogRecord asRead(ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), header.value());
            }
        }
        return new LogRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                headers);
    }

    /**
     * The part of the log before a ledger position.
     *
     * @param nextOffsets by {@code topic-partition}, the next offset not yet applied; partitions not named: none applied
     */
    public TopicLog before(Map<String, Long> nextOffsets) {
        return new TopicLog(
                records.stream()
                        .filter(r -> r.offset() < nextOffsets.getOrDefault(r.topic() + "-" + r.partition(), 0L))
                        .toList(),
                partitions);
    }

    /** Counts this log. */
    public Oracle counted(List<String> sourceOrder) {
        return Oracle.of(records, sourceOrder, partitions);
    }
}
