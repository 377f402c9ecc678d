package org.lotwatch.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.benchmarks.counting.Entry;
import org.lotwatch.benchmarks.counting.EntryReader;
import org.lotwatch.benchmarks.counting.LotTotals;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.EventCodec;

/**
 * One load event a lot, then inspections of single rounds by id. One event in twenty is sent twice; one round in fifty is
 * inspected again: half of these verdicts are newer than the first, half are older and come late. Verdicts are drawn with a
 * seed, so that the totals of each lot are known without counting the topics.
 */
public final class ReferenceLoad {
    private static final int AGAIN = 50;
    private static final int ROUNDS_BETWEEN = 10_000;

    private final EventCodec codec = new EventCodec();
    private final EntryReader reader = new EntryReader();
    private final SplittableRandom random = new SplittableRandom(42);
    private final int lots;
    private final long rounds;
    private final LotEvents made;
    private final Map<String, LotTotals> totals = new HashMap<>();
    private final Deque<RoundInspected> toInspectAgain = new ArrayDeque<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long events;
    private long records;

    /**
     * A load that is not sent yet.
     *
     * @param events about as many, duplicates not among them
     */
    public ReferenceLoad(int lots, long events, Arrangement arrangement) {
        this.lots = lots;
        this.rounds = (events - lots) * AGAIN / (AGAIN + 1);
        this.made = new LotEvents(lots, rounds / lots + 1, arrangement, random);
    }

    /**
     * Sends everything and returns when the broker has acknowledged it.
     *
     * @param compression as the producer names it: none, lz4, zstd
     */
    public void send(String bootstrap, String compression) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, "131072");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, compression);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int lot = 0; lot < lots; lot++) {
                ShipmentLoaded loaded = made.loaded(lot);
                send(producer, Topic.SHIPMENT_LOADED, loaded);
                stands(null, loaded);
            }
            for (long round = 0; round < rounds; round++) {
                inspect(producer, round);
            }
            while (!toInspectAgain.isEmpty()) {
                inspectAgain(producer, toInspectAgain.remove());
            }
        }
        Exception refused = failure.get();
        if (refused != null) {
            throw new IllegalStateException("the broker did not take a record", refused);
        }
    }

    private void inspect(KafkaProducer<byte[], byte[]> producer, long round) {
        RoundInspected inspected = made.inspected(round);
        stands(null, inspected);
        send(producer, Topic.ROUND_INSPECTED, inspected);
        if (round % AGAIN == 0) {
            toInspectAgain.add(inspected);
        }
        if (toInspectAgain.size() > ROUNDS_BETWEEN / AGAIN) {
            inspectAgain(producer, toInspectAgain.remove());
        }
    }

    private void inspectAgain(KafkaProducer<byte[], byte[]> producer, RoundInspected first) {
        boolean newer = random.nextBoolean();
        RoundInspected again = made.inspectedAgain(first, newer);
        if (newer) {
            stands(first, again);
        }
        send(producer, Topic.ROUND_INSPECTED, again);
    }

    /** Events on the topics, duplicates not among them. */
    public long events() {
        return events;
    }

    /** Records on the topics, duplicates among them. */
    public long records() {
        return records;
    }

    /** What must be found, by lot key. */
    public Map<String, LotTotals> totals() {
        return Map.copyOf(totals);
    }

    /** What must be found in all lots together. */
    public LotTotals sum() {
        return totals.values().stream().reduce(LotTotals.NONE, LotTotals::plus);
    }

    private void stands(@Nullable LotEvent before, LotEvent now) {
        Entry entry = reader.entry(now);
        totals.merge(
                entry.lot(),
                LotTotals.NONE.plus(entry),
                (known, first) -> known.replace(before == null ? null : reader.entry(before), entry));
    }

    private void send(KafkaProducer<byte[], byte[]> producer, Topic topic, LotEvent event) {
        byte[] key = event.lotId().key().value().getBytes(StandardCharsets.UTF_8);
        byte[] value = codec.encode(event);
        events++;
        int times = topic == Topic.ROUND_INSPECTED && random.nextInt(20) == 0 ? 2 : 1;
        for (int time = 0; time < times; time++) {
            var unused = producer.send(new ProducerRecord<>(topic.label(), key, value), (place, refusal) -> {
                if (refusal != null) {
                    failure.set(refusal);
                }
            });
            records++;
        }
    }
}
