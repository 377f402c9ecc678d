package org.lotwatch.stats.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Finds records that no client can read, because a disk has changed them. A consumer that meets one fails at every poll, for
 * all of its partitions, and its connector tries again for ever without a word: so a position that does not move although the
 * log goes on there is read once more, by a client that says what it meets. Belongs to one thread.
 */
@ApplicationScoped
class UnreadableRecords {

    private static final int LOOKS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private final Map<TopicPartition, Standing> standing = new HashMap<>();

    /** How many looks in a row have found a partition at one position. */
    private record Standing(long position, int looks) {}

    UnreadableRecords(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.settings = settings(broker);
    }

    /**
     * What makes the next record of a partition unreadable, if the partition stands still because of that.
     *
     * @param position of the record that is to be read next
     */
    Optional<String> lookAt(TopicPartition partition, long position, LogCatalog.Span span) {
        Standing before = standing.getOrDefault(partition, new Standing(position, 0));
        boolean still = before.position() == position && position < span.end();
        int looks = still ? before.looks() + 1 : 0;
        standing.put(partition, new Standing(position, looks));
        return looks > 0 && looks % LOOKS == 0 ? read(partition, position) : Optional.empty();
    }

    private Optional<String> read(TopicPartition partition, long position) {
        try (KafkaConsumer<byte[], byte[]> consumer = Clients.made(
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()))) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, position);
            consumer.poll(PATIENCE);
            return Optional.empty();
        } catch (KafkaException e) {
            // of its own class for bytes that do not fit their checksum only; what else can fail has a class of its own
            return e.getClass() == KafkaException.class
                    ? Optional.of(String.valueOf(e.getMessage()))
                    : Optional.empty();
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "lotwatch-unreadable");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        return settings;
    }
}
