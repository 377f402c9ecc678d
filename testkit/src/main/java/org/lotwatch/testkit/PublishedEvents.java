package org.lotwatch.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.lotwatch.testkit.oracle.LotKeys;

/** What stands on one of the topics, read from its beginning. Closes its consumer. */
public final class PublishedEvents implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, String> consumer;
    private final List<Published> seen = new ArrayList<>();

    /** One record of the topic. */
    public record Published(String key, String contentType, String position, JsonNode event) {

        public String id() {
            return event.path("id").asText();
        }

        public String type() {
            return event.path("type").asText();
        }

        public JsonNode data() {
            return event.path("data");
        }
    }

    public PublishedEvents(String topic) {
        this(LotwatchServers.kafkaBootstrap(), topic);
    }

    public PublishedEvents(String bootstrap, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The events of a paper in the order they stand, once there are so many; more than that is a failure. */
    public List<Published> of(String paperId, int events) {
        Predicate<Published> own = published -> published.id().startsWith(paperId + "/");
        Awaitility.await().atMost(PATIENCE).until(() -> poll(own) >= events);
        List<Published> found = seen.stream().filter(own).toList();
        if (found.size() > events) {
            throw new AssertionError("expected " + events + " events, found "
                    + found.stream().map(Published::id).toList());
        }
        return found;
    }

    private long poll(Predicate<Published> own) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(published(record)));
        return seen.stream().filter(own).count();
    }

    private static Published published(ConsumerRecord<String, String> record) {
        String contentType = StreamSupport.stream(
                        record.headers().headers("content-type").spliterator(), false)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
        String position = record.topic() + "-" + record.partition() + ":" + record.offset();
        return new Published(record.key(), contentType, position, json(record.value()));
    }

    private static JsonNode json(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON on the topic: " + value, e);
        }
    }

    /** Whether each record has its lot's key. */
    public static boolean isKeyed(Published published) {
        return published.key().equals(LotKeys.of(published.data().path("lotId").asText()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
