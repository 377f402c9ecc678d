package org.lotwatch.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;
import org.lotwatch.events.codec.EventCodec;

/**
 * One load event a lot, then inspections of single rounds by id, scattered over the lots; one in twenty is sent twice.
 * Verdicts are drawn with a seed, so the totals are known without counting the topics.
 */
final class ReferenceLoad {
    private static final Place NAJIN = new Place("Najin", null, null, null, "Asia/Pyongyang");
    private static final Place DUNAY = new Place("Dunay", null, null, null, "Asia/Vladivostok");
    private static final Instant FIRST = Instant.parse("2023-10-05T00:00:00Z");
    private static final Verdict[] VERDICTS = {
        Verdict.INOPERABLE, Verdict.INOPERABLE, Verdict.OPERABLE, Verdict.RESTORABLE
    };

    private final EventCodec codec = new EventCodec();
    private final SplittableRandom random = new SplittableRandom(42);
    private final int lots;
    private final long inspections;
    private final Map<Verdict, Long> byVerdict = new EnumMap<>(Verdict.class);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long records;

    ReferenceLoad(int lots, long events) {
        this.lots = lots;
        this.inspections = events - lots;
    }

    /** Sends everything and returns when the broker has acknowledged it. */
    void send(String bootstrap) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, "131072");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int lot = 0; lot < lots; lot++) {
                send(producer, Topic.SHIPMENT_LOADED, loaded(lot));
            }
            for (long round = 0; round < inspections; round++) {
                RoundInspected inspected = inspected(round);
                byVerdict.merge(inspected.verdict(), 1L, Long::sum);
                send(producer, Topic.ROUND_INSPECTED, inspected);
                if (random.nextInt(20) == 0) {
                    send(producer, Topic.ROUND_INSPECTED, inspected);
                }
            }
        }
        Exception refused = failure.get();
        if (refused != null) {
            throw new IllegalStateException("the broker did not take a record", refused);
        }
    }

    /** Records on the topics, duplicates among them. */
    long records() {
        return records;
    }

    /** Rounds that must be found under a verdict. */
    long rounds(Verdict verdict) {
        return byVerdict.getOrDefault(verdict, 0L);
    }

    long inspections() {
        return inspections;
    }

    private void send(KafkaProducer<byte[], byte[]> producer, Topic topic, LotEvent event) {
        byte[] key = event.lotId().key().value().getBytes(StandardCharsets.UTF_8);
        var unused = producer.send(new ProducerRecord<>(topic.label(), key, codec.encode(event)), (place, refusal) -> {
            if (refusal != null) {
                failure.set(refusal);
            }
        });
        records++;
    }

    private ShipmentLoaded loaded(int lot) {
        return new ShipmentLoaded(
                new Header(
                        new EventId("/ports/najin", "load-" + lot),
                        FIRST.plusSeconds(lot),
                        FIRST.plusSeconds(lot + 60L)),
                lotId(lot),
                "NAJIN-DUNAY-1",
                lot + 1,
                "152mm-shell",
                inspections / lots + 1,
                null,
                NAJIN,
                DUNAY,
                null,
                List.of(),
                1975,
                1979,
                Movement.ENTRY,
                null,
                Reporting.DOCUMENTED);
    }

    private RoundInspected inspected(long round) {
        int lot = (int) (round % lots);
        Instant time = FIRST.plusSeconds(86_400 + round / 10);
        return new RoundInspected(
                new Header(
                        new EventId("/inspections/dunay", "report-" + round / 1000 + "/" + round % 1000),
                        time,
                        time.plusSeconds(30)),
                lotId(lot),
                "report-" + round / 1000,
                VERDICTS[random.nextInt(VERDICTS.length)],
                1,
                "R" + round,
                (int) (round % 1000) + 1,
                null,
                null,
                false,
                null,
                null,
                DUNAY,
                Reporting.DOCUMENTED);
    }

    private static LotId lotId(int lot) {
        return new LotId("KM-%02d-%05d".formatted(70 + lot % 20, lot));
    }
}
