package org.lotwatch.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lotwatch.testkit.oracle.LogRecord;

/** Producers send what they should not, or not so. */
final class TrafficFaults {
    private static final int MOST_AGAIN = 3_000;
    private static final int TRANSACTIONS = 12;
    private static final int FLOOD = 25_000;

    private TrafficFaults() {}

    /** What was acknowledged comes again, in any order. */
    static void sendAgainShuffled(FaultSite site, SplittableRandom random) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(acknowledged(site));
        Collections.shuffle(all, new Random(random.nextLong()));
        all.stream().limit(MOST_AGAIN).forEach(site.traffic()::send);
        site.traffic().settle();
    }

    private static List<ProducerRecord<byte[], byte[]>> acknowledged(FaultSite site) {
        site.traffic().awaitMore(200);
        site.traffic().settle();
        return List.copyOf(site.traffic().acknowledged().values());
    }

    /** Bytes that nobody can read, events cut off anywhere, and nothing at all. */
    static void poison(FaultSite site, SplittableRandom random) {
        List<ProducerRecord<byte[], byte[]>> good = acknowledged(site);
        for (int i = 0; i < 1_000; i++) {
            ProducerRecord<byte[], byte[]> model = good.get(random.nextInt(good.size()));
            site.traffic().send(new ProducerRecord<>(model.topic(), model.key(), damaged(model.value(), random)));
        }
        site.traffic().settle();
    }

    private static byte[] damaged(byte[] value, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> noise(random);
            case 1 -> value == null ? noise(random) : Arrays.copyOf(value, value.length / 2);
            case 2 -> "[".repeat(1 + random.nextInt(2_000)).getBytes(StandardCharsets.UTF_8);
            default ->
                ("{\"specversion\":\"1.0\",\"id\":" + "9".repeat(1 + random.nextInt(500)) + "}")
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] noise = new byte[1 + random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    /** As many records at once as else in a minute. */
    static void flood(FaultSite site, SplittableRandom random) {
        site.traffic().next(FLOOD).forEach(record -> site.traffic().send(Traffic.asProduced(record)));
        site.traffic().settle();
    }

    /** A producer that gives up about half of its transactions. */
    static void abortTransactions(FaultSite site, SplittableRandom random) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Traffic.settings(site.installation().bootstrap(), Map.of("transactional.id", "depot-7")),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            for (int transaction = 0; transaction < TRANSACTIONS; transaction++) {
                producer.beginTransaction();
                for (LogRecord record : site.traffic().next(1 + random.nextInt(60))) {
                    Future<RecordMetadata> unused = producer.send(Traffic.asProduced(record));
                }
                producer.flush();
                if (random.nextBoolean()) {
                    producer.commitTransaction();
                } else {
                    producer.abortTransaction();
                }
            }
        }
    }
}
