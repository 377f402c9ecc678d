package org.lotwatch.stats.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.stats.Delivery;
import org.lotwatch.stats.LaneStart;
import org.lotwatch.stats.RecountImpossibleException;
import org.lotwatch.stats.WholeLog;

/** Reads lanes from their first record with a consumer of its own, which belongs to no group and commits nothing. */
@ApplicationScoped
class KafkaWholeLog implements WholeLog {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Object> settings;
    private final LogCatalog catalog;
    private final EventCodec codec;

    KafkaWholeLog(
            @Identifier("default-kafka-broker") Map<String, Object> broker, LogCatalog catalog, EventCodec codec) {
        this.settings = settings(broker);
        this.catalog = catalog;
        this.codec = codec;
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "lotwatch-recount");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        return settings;
    }

    @Override
    public LaneStart lane(int lane) {
        List<TopicPartition> partitions = Arrays.stream(Topic.values())
                .map(topic -> new TopicPartition(topic.label(), lane))
                .toList();
        try {
            LogCatalog.Facts facts = catalog.facts();
            facts.obstacle().ifPresent(alarm -> {
                throw new RecountImpossibleException(alarm.alarm() + ": " + alarm.detail(), null);
            });
            return LaneAssignment.start(lane, partitions, facts, catalog.spans(partitions));
        } catch (ExecutionException e) {
            throw new RecountImpossibleException("the brokers do not tell what lane " + lane + " holds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecountImpossibleException("the service stops", e);
        }
    }

    @Override
    public void read(int lane, Map<Topic, Long> ends, Consumer<Delivery> reader) {
        Map<TopicPartition, Long> left = new HashMap<>();
        ends.forEach((topic, end) -> {
            if (end > 0) {
                left.put(new TopicPartition(topic.label(), lane), end);
            }
        });
        try (KafkaConsumer<byte[], byte[]> consumer = Clients.made(
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()))) {
            consumer.assign(left.keySet());
            left.keySet().forEach(partition -> consumer.seek(partition, 0));
            read(consumer, left, reader);
        } catch (KafkaException e) {
            throw new RecountImpossibleException("lane " + lane + " could not be read to its end: " + e, e);
        }
    }

    private void read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> left, Consumer<Delivery> reader) {
        long moved = System.nanoTime();
        while (!left.isEmpty()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (TopicPartition partition : records.partitions()) {
                reader.accept(LogDelivery.apart(records.records(partition), codec));
            }
            List<TopicPartition> read = new ArrayList<>();
            left.forEach((partition, end) -> {
                if (consumer.position(partition) >= end) {
                    read.add(partition);
                }
            });
            consumer.pause(read);
            left.keySet().removeAll(read);
            moved = records.isEmpty() && read.isEmpty() ? moved : System.nanoTime();
            if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new RecountImpossibleException("the brokers hand out nothing more of " + left, null);
            }
        }
    }
}
