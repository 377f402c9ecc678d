package org.lotwatch.stats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotwatch.events.Topic.ROUND_INSPECTED;
import static org.lotwatch.events.Topic.SHIPMENT_LOADED;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log that is not what was counted stops its lanes under a name, and nothing else. */
class AlarmsIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int BROKEN = 1;
    private static final int WHOLE = 2;

    private OwnServers servers;
    private Producer<byte[], byte[]> producer;
    private Admin admin;

    @BeforeEach
    void start() throws IOException {
        servers = OwnServers.start();
        producer = servers.producer(Map.of());
        admin = servers.admin();
    }

    @AfterEach
    void stop() {
        admin.close();
        producer.close();
        servers.close();
    }

    @Test
    void recordsRemovedBeforeTheyWereCountedStopTheirLaneAndNoOther() throws Exception {
        servers.createTopics();
        countAndStop(10);
        inspect(BROKEN, 10, 15);
        admin.deleteRecords(Map.of(partition(BROKEN), RecordsToDelete.beforeOffset(12)))
                .all()
                .get();

        try (StatsProcess stats = StatsProcess.launch(servers, Map.of())) {
            awaitAlarm(stats, "lane " + BROKEN, "RETENTION_GAP", "go on at offset 10, begins at 12");
            inspect(WHOLE, 10, 15);
            awaitOperable(WHOLE, 15);
            assertThat(operable(BROKEN)).isEqualTo(10);
            assertThat(stats.status("/q/health/live")).isEqualTo(200);
            assertThat(stats.metric("lotwatch_alarms")).isEqualTo(1);
        }
    }

    @Test
    void aLogThatEndsBeforeWhatWasCountedStopsItsLane() throws Exception {
        servers.createTopics();
        countAndStop(10);
        servers.execute("update lane_progress set next_offsets = jsonb_set(next_offsets, '{round-inspected}', '99')"
                + " where lane = " + BROKEN);

        try (StatsProcess stats = StatsProcess.launch(servers, Map.of())) {
            awaitAlarm(stats, "lane " + BROKEN, "LOG_TRUNCATED", "go on at offset 99, ends at 10");
            inspect(WHOLE, 10, 15);
            awaitOperable(WHOLE, 15);
        }
    }

    @Test
    void aTopicThatWasMadeAnewIsNotGoneOnWith() throws Exception {
        servers.createTopics();
        countAndStop(10);
        makeAnew();
        inspect(WHOLE, 0, 20);

        try (StatsProcess stats = StatsProcess.launch(servers, Map.of())) {
            awaitAlarm(stats, "lane " + WHOLE, "TOPIC_RECREATED", "round-inspected");
            assertThat(operable(WHOLE)).isEqualTo(10);
        }
    }

    @Test
    void aTopicThatIsMadeAnewWhileItIsReadStopsItsLanes() throws Exception {
        servers.createTopics();
        try (StatsProcess stats = StatsProcess.start(servers)) {
            inspect(WHOLE, 0, 10);
            awaitOperable(WHOLE, 10);

            makeAnew();

            awaitAlarm(stats, "lane " + WHOLE, "TOPIC_RECREATED", "round-inspected");
        }
    }

    @Test
    void missingTopicsAreWaitedForAndNamed() throws Exception {
        try (StatsProcess stats = StatsProcess.launch(servers, Map.of())) {
            awaitAlarm(stats, "all lanes", "TOPIC_MISSING", "shipment-loaded, round-inspected, lot-restored");
            assertThat(stats.status("/q/health/live")).isEqualTo(200);

            servers.createTopics();
            stats.awaitReady();

            inspect(WHOLE, 0, 3);
            awaitOperable(WHOLE, 3);
        }
    }

    @Test
    void topicsOfUnequalPartitionsAreRefused() throws Exception {
        servers.createTopics();
        admin.createPartitions(Map.of(SHIPMENT_LOADED.label(), NewPartitions.increaseTo(OwnServers.LANES + 1)))
                .all()
                .get();

        try (StatsProcess stats = StatsProcess.launch(servers, Map.of())) {
            awaitAlarm(stats, "all lanes", "UNEQUAL_PARTITIONS", "shipment-loaded=4");
        }
    }

    @Test
    void anotherOrderOfSourcesIsRefusedAtTheStart() throws Exception {
        servers.createTopics();
        countAndStop(1);

        try (StatsProcess stats = StatsProcess.launch(servers, Map.of("LOTWATCH_CLAIMS_SOURCE_ORDER", "/b,/a"))) {
            assertThat(stats.ended(60)).isTrue();
            assertThat(stats.log()).contains("lotwatch.claims.source-order=/b,/a", "set it back");
        }
    }

    /** Both lanes are counted up to so many rounds, and nobody reads them any more. */
    private void countAndStop(int rounds) throws Exception {
        try (StatsProcess stats = StatsProcess.start(servers)) {
            assertThat(stats.isAlive()).isTrue();
            inspect(BROKEN, 0, rounds);
            inspect(WHOLE, 0, rounds);
            awaitOperable(BROKEN, rounds);
            awaitOperable(WHOLE, rounds);
        }
    }

    private void makeAnew() throws Exception {
        admin.deleteTopics(Set.of(ROUND_INSPECTED.label())).all().get();
        NewTopic anew = new NewTopic(ROUND_INSPECTED.label(), OwnServers.LANES, (short) 1);
        await("the topic is gone")
                .atMost(SOON)
                .ignoreExceptionsMatching(e -> e.getCause() instanceof TopicExistsException)
                .until(() -> {
                    admin.createTopics(List.of(anew)).all().get();
                    return true;
                });
    }

    private void inspect(int lane, int from, int to) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            byte[] event = LotTraffic.inspected("i" + i, lot(lane), "operable", 1);
            records.add(LotTraffic.record(ROUND_INSPECTED, lot(lane), event));
        }
        LotTraffic.send(producer, records);
    }

    private static String lot(int lane) {
        return LotTraffic.lotOf(lane, "ALARM-");
    }

    private static TopicPartition partition(int lane) {
        return new TopicPartition(ROUND_INSPECTED.label(), lane);
    }

    private long operable(int lane) {
        return servers.number("select operable from lot_total where lot_key = '" + lot(lane) + "'");
    }

    private void awaitOperable(int lane, long rounds) {
        await("operable rounds of lane " + lane)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(operable(lane)).isEqualTo(rounds));
    }

    private static void awaitAlarm(StatsProcess stats, String where, String alarm, String detail) {
        await(alarm).atMost(SOON).untilAsserted(() -> {
            assertThat(stats.status("/q/health/ready")).isEqualTo(503);
            assertThat(stats.body("/q/health/ready")).contains(where, alarm, detail);
        });
    }
}
