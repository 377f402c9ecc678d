package org.lotwatch.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.codec.EventCodec;

/** A row on its way: its events, Kafka's promises for them, and the first failure. */
final class Sending {

    private static final List<Header> HEADERS =
            List.of(new RecordHeader("content-type", EventCodec.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII)));

    private final OutboxRow row;
    private List<LotEvent> events = List.of();
    private final List<Future<RecordMetadata>> promises = new ArrayList<>();
    private @Nullable Exception failure;

    private Sending(OutboxRow row) {
        this.row = row;
    }

    /** Hands the row's events to the producer, up to the first that fails at once. */
    static Sending start(
            OutboxRow row, CommandEvents commandEvents, EventCodec codec, Producer<byte[], byte[]> producer) {
        Sending sending = new Sending(row);
        try {
            sending.events = commandEvents.of(row.type(), row.payload());
            sending.hand(codec, producer);
        } catch (IllegalArgumentException | KafkaException e) {
            sending.failure = e;
        }
        return sending;
    }

    private void hand(EventCodec codec, Producer<byte[], byte[]> producer) {
        for (LotEvent event : events) {
            Future<RecordMetadata> promise = producer.send(record(event, codec.encode(event)));
            promises.add(promise);
            if (promise.isDone()) {
                outcome(promise);
            }
            if (failure != null) {
                return;
            }
        }
    }

    /** The default partitioner spreads by the key, which is the lot's. */
    private static ProducerRecord<byte[], byte[]> record(LotEvent event, byte[] value) {
        byte[] key = event.lotId().key().value().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(event.topic().label(), null, null, key, value, HEADERS);
    }

    /** Notes the failure of a promise; returns {@code null} then. */
    private @Nullable RecordMetadata outcome(Future<RecordMetadata> promise) {
        try {
            return promise.get();
        } catch (ExecutionException e) {
            failure = e.getCause() instanceof Exception cause ? cause : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = e;
        }
        return null;
    }

    /** Where the events stand. Call it after the producer was flushed; empty if one of them failed. */
    List<Publication> publications() {
        List<Publication> publications = new ArrayList<>(events.size());
        for (int i = 0; i < promises.size() && failure == null; i++) {
            RecordMetadata place = outcome(promises.get(i));
            if (place != null) {
                publications.add(publication(events.get(i), place));
            }
        }
        return failure == null ? publications : List.of();
    }

    private static Publication publication(LotEvent event, RecordMetadata place) {
        return new Publication(
                event.header().id().id(), event.type(), place.topic(), place.partition(), place.offset());
    }

    OutboxRow row() {
        return row;
    }

    @Nullable
    Exception failure() {
        return failure;
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** Whether a later attempt may succeed without anybody's doing. */
    boolean kafkaIsAway() {
        return failure instanceof RetriableException;
    }
}
