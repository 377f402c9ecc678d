package org.lotwatch.stats.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.oracle.Message;

/** A producing system of the tests: it reports what a test tells it, and knows where its reports stand in the log. */
final class Depot implements AutoCloseable {

    static final Instant LOADED = Instant.parse("2024-02-10T08:00:00Z");
    static final Instant INSPECTED = Instant.parse("2024-02-11T08:00:00Z");

    private final String source;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Long> reported = new TreeMap<>();
    private int events;

    Depot(String source) {
        this.source = source;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        LotwatchServers.kafkaBootstrap(),
                        "acks",
                        "all",
                        "max.request.size",
                        2 * 1024 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    String source() {
        return source;
    }

    /** Loads one line of a shipment from Najin to Dunay, made in 1974. */
    Depot loads(String lot, String shipment, String nature, long quantity) {
        return loads(lot, shipment, nature, quantity, 1974, LOADED);
    }

    Depot loads(String lot, String shipment, String nature, long quantity, int year, Instant time) {
        Message loaded = message("shipment-loaded", "shipment.loaded", time);
        loaded.data()
                .put("shipmentId", shipment)
                .put("line", 1)
                .put("lotId", lot)
                .put("nature", nature)
                .put("quantity", quantity)
                .put("producedFrom", year)
                .put("producedTo", year);
        loaded.data().putObject("origin").put("id", "NAJIN");
        loaded.data().putObject("destination").put("id", "DUNAY");
        return reports(loaded, lot);
    }

    Depot inspects(String lot, String verdict, long quantity) {
        return inspects(lot, verdict, quantity, INSPECTED);
    }

    Depot inspects(String lot, String verdict, long quantity, Instant time) {
        Message inspected = message("round-inspected", "round.inspected", time);
        inspected
                .data()
                .put("inspectionId", "I-" + events)
                .put("lotId", lot)
                .put("verdict", verdict)
                .put("quantity", quantity);
        return reports(inspected, lot);
    }

    Depot restores(String lot, long quantity) {
        Message restored = message("lot-restored", "lot.restored", INSPECTED.plusSeconds(3600));
        restored.data().put("restorationId", "R-" + events).put("lotId", lot).put("quantityRestored", quantity);
        return reports(restored, lot);
    }

    /** Sends bytes that nobody can count. */
    Depot sendsBroken(String lot, String text) {
        return sends("round-inspected", lot, text.getBytes(StandardCharsets.UTF_8));
    }

    Message message(String topic, String type, Instant time) {
        return new Message(topic, type, source, "e-" + events++, time);
    }

    Depot reports(Message message, String lot) {
        return sends(message.topic(), lot, message.structured().text().getBytes(StandardCharsets.UTF_8));
    }

    private Depot sends(String topic, String lot, byte[] value) {
        return sends(record(topic, lot, value));
    }

    /** A record under the key of a lot, with headers as names and texts in turn. */
    static ProducerRecord<byte[], byte[]> record(String topic, String lot, byte @Nullable [] value, String... headers) {
        byte[] key = LotKey.of(lot).value().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    Depot sends(ProducerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        try {
            RecordMetadata place = producer.send(record).get();
            reported.merge(topic + "-" + place.partition(), place.offset(), Math::max);
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a report", e);
        }
    }

    /** Where all that was reported stands, as the {@code after} parameter has it. */
    String reported() {
        return reported.entrySet().stream()
                .map(place -> place.getKey() + ":" + place.getValue())
                .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        producer.close();
    }
}
