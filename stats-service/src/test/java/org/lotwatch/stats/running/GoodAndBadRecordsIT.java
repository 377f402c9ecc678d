package org.lotwatch.stats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotwatch.events.Topic.ROUND_INSPECTED;
import static org.lotwatch.events.Topic.SHIPMENT_LOADED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of records of every kind, from the topic to the tables and the topics the service writes. */
class GoodAndBadRecordsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static OwnServers servers;
    private static StatsProcess stats;
    private static Producer<byte[], byte[]> producer;

    @BeforeAll
    static void start() throws IOException {
        servers = OwnServers.startWithTopics();
        stats = StatsProcess.start(servers);
        producer = servers.producer(Map.of());
    }

    @AfterAll
    static void stop() {
        producer.close();
        stats.close();
        servers.close();
    }

    @Test
    void aBrokenRecordBetweenGoodOnesIsParkedAndHoldsNothingUp() throws Exception {
        byte[] broken = "{\"not\": \"an event".getBytes(StandardCharsets.UTF_8);

        send(List.of(
                LotTraffic.record(SHIPMENT_LOADED, "GOOD-1", LotTraffic.loaded("g1", "GOOD-1", "S-1", 1000)),
                LotTraffic.record(SHIPMENT_LOADED, "GOOD-1", LotTraffic.loaded("g1", "GOOD-1", "S-1", 1000)),
                LotTraffic.record(SHIPMENT_LOADED, "GOOD-1", broken),
                LotTraffic.record(ROUND_INSPECTED, "GOOD-1", LotTraffic.inspected("g2", "GOOD-1", "operable", 40))));

        awaitNumber(40, "select operable from lot_total where lot_key = 'GOOD-1'");
        awaitNumber(1000, "select introduced from lot_total where lot_key = 'GOOD-1'");
        String parked = " from parked where reason = 'MALFORMED_JSON' and record_key = 'GOOD-1'::bytea";
        awaitNumber(1, "select count(*)" + parked);
        assertThat(servers.text("select encode(record_value, 'escape')" + parked))
                .isEqualTo("{\"not\": \"an event");
        assertCountsAddUp();
    }

    @Test
    void aParkedRecordReachesItsDeadLetterTopicWithItsBytesAndOurHeadersFirst() throws Exception {
        ProducerRecord<byte[], byte[]> forged =
                LotTraffic.record(ROUND_INSPECTED, "DEAD-1", "nonsense".getBytes(StandardCharsets.UTF_8));
        forged.headers().add("dlq-reason", "NONE".getBytes(StandardCharsets.UTF_8));
        forged.headers().add("traceparent", "00-1-2-01".getBytes(StandardCharsets.UTF_8));

        send(List.of(forged));

        ConsumerRecord<byte[], byte[]> letter = first("round-inspected.dead-letter", "DEAD-1");
        assertThat(letter.value()).isEqualTo("nonsense".getBytes(StandardCharsets.UTF_8));
        assertThat(names(letter))
                .containsExactly(
                        "dlq-reason",
                        "dlq-pointer",
                        "dlq-topic",
                        "dlq-partition",
                        "dlq-offset",
                        "content-type",
                        "traceparent");
        assertThat(new String(letter.headers().lastHeader("dlq-reason").value(), StandardCharsets.UTF_8))
                .isEqualTo("MALFORMED_JSON");
    }

    @Test
    void aRecordUnderAWrongKeyIsCountedAndNamed() throws Exception {
        String lot = LotTraffic.lotOf(1, "KEY-");
        String otherKeyOfTheSameLane = LotTraffic.lotOf(1, "OTHER-");

        send(List.of(
                LotTraffic.record(SHIPMENT_LOADED, otherKeyOfTheSameLane, LotTraffic.loaded("k1", lot, "S-2", 70))));

        awaitNumber(70, "select introduced from lot_total where lot_key = '" + lot + "'");
        assertThat(servers.text("select discrepancies from lot_total where lot_key = '" + lot + "'"))
                .contains("WRONG_KEY");
    }

    @Test
    void aRecordInAWrongPartitionIsForwardedOnceAndCountedOnce() throws Exception {
        String lot = LotTraffic.lotOf(2, "ASTRAY-");

        send(List.of(LotTraffic.astray(SHIPMENT_LOADED, lot, LotTraffic.loaded("a1", lot, "S-3", 55))));

        awaitNumber(55, "select introduced from lot_total where lot_key = '" + lot + "'");
        awaitNumber(2, "select lane from lot_total where lot_key = '" + lot + "'");
        awaitNumber(1, "select sum((counts ->> 'forwarded')::bigint) from lane_progress");
        assertThat(servers.text("select discrepancies from lot_total where lot_key = '" + lot + "'"))
                .contains("WRONG_KEY");
        assertCountsAddUp();
    }

    @Test
    void anUnknownTypeIsCountedForItsSourceAndNotParked() throws Exception {
        byte[] newer = LotTraffic.event(
                "/newer", "u1", "org.lotwatch.round.painted.v1", "2024-02-01T08:00:00Z", "{\"lotId\":\"NEW-1\"}");

        send(List.of(LotTraffic.record(ROUND_INSPECTED, "NEW-1", newer)));

        awaitNumber(1, "select sum(unknown_types) from source_count where source = '/newer'");
        assertThat(servers.number("select count(*) from parked where source = '/newer'"))
                .isZero();
    }

    @Test
    void otherContentUnderAUsedIdIsParkedAsACollision() throws Exception {
        send(List.of(
                LotTraffic.record(ROUND_INSPECTED, "TWICE-1", LotTraffic.inspected("t1", "TWICE-1", "operable", 3)),
                LotTraffic.record(ROUND_INSPECTED, "TWICE-1", LotTraffic.inspected("t1", "TWICE-1", "operable", 4))));

        awaitNumber(1, "select count(*) from parked where reason = 'ID_COLLISION' and event_id = 't1'");
        awaitNumber(3, "select operable from lot_total where lot_key = 'TWICE-1'");
    }

    @Test
    void aFactOfTomorrowCountsWhenItsTimeHasCome() throws Exception {
        String soon = Instant.now().plusSeconds(6).toString();

        send(List.of(
                LotTraffic.record(ROUND_INSPECTED, "DUE-1", LotTraffic.inspected("d1", "DUE-1", "operable", 9, soon))));

        awaitNumber(
                1,
                "select count(*) from lot_total where lot_key = 'DUE-1' and operable = 0 and next_due_at is not null");
        awaitNumber(9, "select operable from lot_total where lot_key = 'DUE-1'");
        assertThat(servers.text("select next_due_at from lot_total where lot_key = 'DUE-1'"))
                .isEqualTo("null");
    }

    @Test
    void theLatestTotalOfALotReachesTheOutputTopic() throws Exception {
        send(List.of(LotTraffic.record(SHIPMENT_LOADED, "OUT-1", LotTraffic.loaded("o1", "OUT-1", "S-9", 321))));

        ConsumerRecord<byte[], byte[]> total = first("operability-totals", "OUT-1");

        assertThat(new String(total.value(), StandardCharsets.UTF_8))
                .contains("\"introduced\":321", "\"nature\":\"152mm-shell\"", "\"origin\":\"najin\"");
    }

    private static void send(List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        LotTraffic.send(producer, records);
    }

    private static void awaitNumber(long expected, String query) {
        await(query)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(servers.number(query)).isEqualTo(expected));
    }

    /** Every record of the log has exactly one fate. */
    private static void assertCountsAddUp() {
        String consumed = """
                select sum((counts ->> 'applied')::bigint + (counts ->> 'duplicates')::bigint
                    + (counts ->> 'collisions')::bigint + (counts ->> 'parked')::bigint
                    + (counts ->> 'forwarded')::bigint + (counts ->> 'skipped')::bigint) from lane_progress""";
        String offsets = "select sum(value::bigint) from lane_progress, jsonb_each_text(next_offsets)";
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(servers.number(consumed)).isEqualTo(servers.number(offsets)));
    }

    private static List<String> names(ConsumerRecord<byte[], byte[]> record) {
        List<String> names = new ArrayList<>();
        for (Header header : record.headers()) {
            names.add(header.key());
        }
        return names;
    }

    private static ConsumerRecord<byte[], byte[]> first(String topic, String key) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", servers.bootstrap());
        settings.put("group.id", "reader-" + topic + key);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            await(topic + " of " + key).atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(new String(record.key(), StandardCharsets.UTF_8))) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
            return found.get(0);
        }
    }
}
