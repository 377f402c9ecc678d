package org.lotwatch.shipment;

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
import org.lotwatch.events.LotKey;
import org.lotwatch.testkit.LotwatchServers;

/** What stands on the topic shipment-loaded, read from its beginning. Closes its consumer. */
final class PublishedEvents implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, String> consumer;
    private final List<Published> seen = new ArrayList<>();

    /** One record of the topic. */
    record Published(String key, String contentType, String position, JsonNode event) {

        String id() {
            return event.path("id").asText();
        }

        String type() {
            return event.path("type").asText();
        }

        JsonNode data() {
            return event.path("data");
        }
    }

    PublishedEvents() {
        this(LotwatchServers.kafkaBootstrap());
    }

    PublishedEvents(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor("shipment-loaded").stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The shipment's events in the order they stand, once there are so many; more than that is a failure. */
    List<Published> of(String shipmentId, int events) {
        Predicate<Published> own = published -> published.id().startsWith(shipmentId + "/");
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
    static boolean isKeyed(Published published) {
        return published
                .key()
                .equals(LotKey.of(published.data().path("lotId").asText()).value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
