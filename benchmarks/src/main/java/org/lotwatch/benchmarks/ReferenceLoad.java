package org.lotwatch.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
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
import org.lotwatch.benchmarks.counting.Entry;
import org.lotwatch.benchmarks.counting.EntryReader;
import org.lotwatch.benchmarks.counting.LotTotals;
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
 * One load event a lot, then inspections of single rounds by id. One event in twenty is sent twice; one round in fifty is
 * inspected again: half of these verdicts are newer than the first, half are older and come late. Verdicts are drawn with a
 * seed, so that the totals of each lot are known without counting the topics.
 */
public final class ReferenceLoad {
    private static final Place NAJIN = new Place("Najin", null, null, null, "Asia/Pyongyang");
    private static final Place DUNAY = new Place("Dunay", null, null, null, "Asia/Vladivostok");
    private static final Instant FIRST = Instant.parse("2023-10-05T00:00:00Z");
    private static final int AGAIN = 50;
    private static final int ROUNDS_BETWEEN = 10_000;
    private static final Verdict[] VERDICTS = {
        Verdict.INOPERABLE, Verdict.INOPERABLE, Verdict.OPERABLE, Verdict.RESTORABLE
    };

    private final EventCodec codec = new EventCodec();
    private final EntryReader reader = new EntryReader();
    private final SplittableRandom random = new SplittableRandom(42);
    private final int lots;
    private final long rounds;
    private final Arrangement arrangement;
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
        this.arrangement = arrangement;
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
                ShipmentLoaded loaded = loaded(lot);
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
        RoundInspected inspected = inspected(round);
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
        Instant time = first.header().time().plus(Duration.ofDays(newer ? 1 : -1));
        RoundInspected again = inspected(
                new Header(new EventId("/inspections/dunay", "again-" + first.roundId()), time, time.plusSeconds(30)),
                first.lotId(),
                "again-" + first.inspectionId(),
                String.valueOf(first.roundId()),
                first.part());
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
                rounds / lots + 1,
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
        Instant time = FIRST.plusSeconds(86_400 + round / 10);
        String report = "report-" + round / Arrangement.ROUNDS_OF_A_REPORT;
        int part = (int) (round % Arrangement.ROUNDS_OF_A_REPORT) + 1;
        return inspected(
                new Header(new EventId("/inspections/dunay", report + "/" + (part - 1)), time, time.plusSeconds(30)),
                lotId(arrangement.lot(round, lots)),
                report,
                "R" + round,
                part);
    }

    private RoundInspected inspected(Header header, LotId lot, String report, String round, int part) {
        Verdict verdict = VERDICTS[random.nextInt(VERDICTS.length)];
        return new RoundInspected(
                header,
                lot,
                report,
                verdict,
                1,
                round,
                part,
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
