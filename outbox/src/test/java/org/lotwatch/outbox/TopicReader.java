package org.lotwatch.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** What stands on a topic. */
final class TopicReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SILENCE = Duration.ofMillis(300);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Seen> seen = new ArrayList<>();

    /** One record. */
    private record Seen(String id, String lot, String position) {}

    private TopicReader(String bootstrap, String topic, boolean fromBeginning) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        partitions.forEach(consumer::position);
    }

    static TopicReader fromBeginning(String bootstrap, String topic) {
        return new TopicReader(bootstrap, topic, true);
    }

    static TopicReader fromNow(String bootstrap, String topic) {
        return new TopicReader(bootstrap, topic, false);
    }

    /** The ids that begin so, once there are so many of them and nothing more comes. */
    List<String> idsOf(String prefix, int events) {
        Awaitility.await().until(() -> poll() == 0 && ids(prefix).size() >= events);
        List<String> ids = ids(prefix);
        if (ids.size() > events) {
            throw new AssertionError("expected " + events + " events, found " + ids.size() + ": " + ids);
        }
        return ids;
    }

    private List<String> ids(String prefix) {
        return seen.stream().map(Seen::id).filter(id -> id.startsWith(prefix)).toList();
    }

    List<String> idsOfLot(String lot) {
        return seen.stream().filter(record -> record.lot().equals(lot)).map(Seen::id).toList();
    }

    Map<String, String> positionsOf(String command) {
        return seen.stream()
                .filter(record -> record.id().startsWith(command + "/"))
                .collect(Collectors.toMap(Seen::id, Seen::position, (earlier, later) -> later, TreeMap::new));
    }

    private int poll() {
        int before = seen.size();
        consumer.poll(SILENCE).forEach(record -> seen.add(seen(record)));
        return seen.size() - before;
    }

    private static Seen seen(ConsumerRecord<byte[], byte[]> record) {
        try {
            JsonNode event = JSON.readTree(record.value());
            return new Seen(
                    event.path("id").asText(),
                    event.at("/data/lotId").asText(),
                    record.topic() + "-" + record.partition() + ":" + record.offset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
