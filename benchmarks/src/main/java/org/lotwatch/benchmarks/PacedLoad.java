package org.lotwatch.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.EventCodec;

/**
 * Inspections of new rounds, one whenever it is asked for; the lots are loaded before. The nature of a lot tells its partition,
 * so that totals by nature are totals by partition, within which rounds become visible in the order in which they were sent.
 * For one thread.
 */
public final class PacedLoad implements AutoCloseable {
    private static final int ROUNDS_OF_A_LOT = 1_000_000;

    private final EventCodec codec = new EventCodec();
    private final LotEvents made;
    private final int partitions;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final int[] partitionsOfLots;
    private long next;

    /** Sends the load events of the lots. */
    public PacedLoad(String bootstrap, int lots, int partitions) {
        this.partitions = partitions;
        made = new LotEvents(lots, ROUNDS_OF_A_LOT, Arrangement.SCATTERED, new SplittableRandom(42));
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "1");
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        partitionsOfLots = new int[lots];
        for (int lot = 0; lot < lots; lot++) {
            partitionsOfLots[lot] = partition(made.loaded(lot));
            send(Topic.SHIPMENT_LOADED, made.loaded(lot, nature(partitionsOfLots[lot])));
        }
        producer.flush();
    }

    /** The nature of all lots of a partition. */
    public static String nature(int partition) {
        return "partition-" + partition;
    }

    /** Where the round will stand that is sent after so many more. */
    public int partitionAfter(long rounds) {
        return partitionsOfLots[(int) ((next + rounds) % partitionsOfLots.length)];
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
        var row = new ProducerRecord<>(topic.label(), partition(event), key(event), codec.encode(event));
        var unused = producer.send(row, (place, refusal) -> {
            if (refusal != null) {
                failure.set(refusal);
            }
        });
    }

    /** As every producer of the contract spreads its keys. */
    private int partition(LotEvent event) {
        return Utils.toPositive(Utils.murmur2(key(event))) % partitions;
    }

    private static byte[] key(LotEvent event) {
        return event.lotId().key().value().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
