package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Readable;

/** Appends events to the topics of the contract, each under its lot's key. */
final class EventSender implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 20_000;

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer;
    private final String bootstrap;

    EventSender(String bootstrap) {
        this.bootstrap = bootstrap;
        try {
            this.producer = new KafkaProducer<>(settings(bootstrap), new StringSerializer(), new ByteArraySerializer());
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    private static Map<String, Object> settings(String bootstrap) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.CLIENT_ID_CONFIG,
                "lotwatch-cli",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS);
    }

    /** Where each event stands; returns when all of them do. */
    JsonNode send(List<Decoded> events) {
        List<LotEvent> sent =
                events.stream().map(event -> ((Readable) event).event()).toList();
        List<Future<RecordMetadata>> places = new ArrayList<>();
        sent.forEach(event -> places.add(producer.send(written(event))));
        ArrayNode rows = JSON.createArrayNode();
        for (int i = 0; i < sent.size(); i++) {
            RecordMetadata place = await(places.get(i));
            rows.addObject()
                    .put("source", sent.get(i).header().id().source())
                    .put("id", sent.get(i).header().id().id())
                    .put("status", "accepted")
                    .put("topic", place.topic())
                    .put("partition", place.partition())
                    .put("offset", place.offset());
        }
        return rows;
    }

    private ProducerRecord<String, byte[]> written(LotEvent event) {
        String key = LotKey.of(event.lotId().value()).value();
        ProducerRecord<String, byte[]> written =
                new ProducerRecord<>(event.topic().label(), key, codec.encode(event));
        written.headers().add("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
        return written;
    }

    private RecordMetadata await(Future<RecordMetadata> place) {
        try {
            return place.get();
        } catch (ExecutionException e) {
            throw unreachable(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted", "send it again: what has arrived is not counted twice", e);
        }
    }

    private FailedException unreachable(Throwable cause) {
        return new FailedException(
                "Kafka at " + bootstrap + " does not take the events (" + cause.getMessage() + ")",
                "see whether it runs there and has the topics, or name it with --kafka",
                cause);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
