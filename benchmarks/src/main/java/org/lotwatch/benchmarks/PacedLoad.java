package org.lotwatch.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.EventCodec;

/** Inspections of new rounds, one whenever it is asked for; the lots are loaded before. For one thread. */
public final class PacedLoad implements AutoCloseable {
    private static final int ROUNDS_OF_A_LOT = 1_000_000;

    private final EventCodec codec = new EventCodec();
    private final LotEvents made;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long next;

    /** Sends the load events of the lots. */
    public PacedLoad(String bootstrap, int lots, Arrangement arrangement) {
        made = new LotEvents(lots, ROUNDS_OF_A_LOT, arrangement, new SplittableRandom(42));
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "1");
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        for (int lot = 0; lot < lots; lot++) {
            send(Topic.SHIPMENT_LOADED, made.loaded(lot));
        }
        producer.flush();
    }

    /** Sends the next inspection and does not wait for the broker; fails if the broker did not take one before. */
    public void sendNext() {
        Exception refused = failure.get();
        if (refused != null) {
            throw new IllegalStateException("the broker did not take a record", refused);
        }
        send(Topic.ROUND_INSPECTED, made.inspected(next++));
    }

    private void send(Topic topic, LotEvent event) {
        byte[] key = event.lotId().key().value().getBytes(StandardCharsets.UTF_8);
        var unused = producer.send(new ProducerRecord<>(topic.label(), key, codec.encode(event)), (place, refusal) -> {
            if (refusal != null) {
                failure.set(refusal);
            }
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
