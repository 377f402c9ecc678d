package org.lotwatch.stats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotwatch.events.Topic.ROUND_INSPECTED;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is lost and nothing counted twice, whatever happens to those who take part. */
class ExactlyOnceIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int LOTS = 40;
    private static final String OPERABLE = "select coalesce(sum(operable), 0) from lot_total";

    private OwnServers servers;
    private Producer<byte[], byte[]> producer;
    private int sent;

    @BeforeEach
    void start() throws IOException {
        servers = OwnServers.startWithTopics();
        producer = servers.producer(Map.of());
    }

    @AfterEach
    void stop() {
        producer.close();
        servers.close();
    }

    @Test
    void aRestartTakesNothingAgainAndLosesNothing() throws Exception {
        try (StatsProcess first = StatsProcess.start(servers)) {
            inspect(5000);
            awaitOperable(5000);
            assertThat(first.terminate()).isTrue();
            assertThat(first.log()).contains("everything folded is committed");
        }
        try (StatsProcess second = StatsProcess.start(servers)) {
            inspect(300);
            awaitOperable(5300);
            assertThat(second.metric("lotwatch_records_taken_total")).isEqualTo(300);
        }
    }

    @Test
    void aProcessThatIsKilledLeavesNothingHalfDone() throws Exception {
        try (StatsProcess first = StatsProcess.start(servers)) {
            inspect(20_000);
            await("some commits")
                    .atMost(SOON)
                    .until(() -> servers.number("select sum(version) from lane_progress") > 0);
            first.kill();
        }
        try (StatsProcess second = StatsProcess.start(servers)) {
            inspect(500);
            awaitOperable(20_500);
            assertCountedOnce(second, 20_500);
        }
    }

    @Test
    void aLaneThatSomebodyElseAdvancedIsReadAnewAndCountedOnce() throws Exception {
        try (StatsProcess stats = StatsProcess.start(servers)) {
            inspect(1000);
            awaitOperable(1000);

            servers.execute("update lane_progress set version = version + 1, commit_id = null");
            inspect(1000);

            awaitOperable(2000);
            assertThat(stats.metric("lotwatch_lanes_fenced_total")).isGreaterThan(0);
            assertCountedOnce(stats, 2000);
        }
    }

    @Test
    void aProcessThatWasPausedAndOvertakenCommitsNothingOld() throws Exception {
        try (StatsProcess paused = StatsProcess.start(servers)) {
            inspect(2000);
            awaitOperable(2000);
            paused.signal("STOP");
            try (StatsProcess successor = StatsProcess.start(servers)) {
                inspect(2000);
                awaitOperable(4000);
                paused.signal("CONT");
                inspect(2000);
                awaitOperable(6000);
                assertCountedOnce(successor, 6000);
            }
        }
    }

    @Test
    void aDatabaseThatRestartsUnderLoadIsWaitedFor() throws Exception {
        try (StatsProcess stats = StatsProcess.start(servers)) {
            inspect(10_000);
            servers.restartPostgres();
            inspect(10_000);

            awaitOperable(20_000);
            assertCountedOnce(stats, 20_000);
            assertThat(stats.isReady()).isTrue();
        }
    }

    @Test
    void abortedTransactionsAreNeitherCountedNorWaitedFor() throws Exception {
        try (StatsProcess stats = StatsProcess.start(servers);
                Producer<byte[], byte[]> transactional = servers.producer(Map.of("transactional.id", "depot-7"))) {
            transactional.initTransactions();
            for (int round = 0; round < 30; round++) {
                transactional.beginTransaction();
                LotTraffic.send(transactional, next(20));
                if (round % 2 == 0) {
                    transactional.commitTransaction();
                } else {
                    transactional.abortTransaction();
                }
            }

            awaitOperable(15 * 20);
            await("no lag although the log ends with markers")
                    .atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(stats.metric("lotwatch_lag_records")).isZero());
            assertCountedOnce(stats, 15 * 20);
        }
    }

    @Test
    void twoProcessesShareTheLanesAndCountTogether() throws Exception {
        try (StatsProcess first = StatsProcess.start(servers)) {
            inspect(3000);
            try (StatsProcess second = StatsProcess.start(servers)) {
                inspect(3000);
                awaitOperable(6000);
                assertThat(second.metric("lotwatch_lanes_open")).isBetween(1.0, OwnServers.LANES - 1.0);
            }
            inspect(1000);
            awaitOperable(7000);
            assertCountedOnce(first, 7000);
        }
    }

    @Test
    void ledgersThatHadToLeaveMemoryAreReadBackWhenTheyAreNeeded() throws Exception {
        Map<String, String> tight = Map.of("LOTWATCH_LEDGERS_MAX_MEMORY", "64K", "LOTWATCH_LEDGERS_JOURNAL_ROWS", "3");
        try (StatsProcess stats = StatsProcess.start(servers, tight)) {
            for (int i = 0; i < 10; i++) {
                inspect(1000);
                awaitOperable(1000L * (i + 1));
            }

            await("ledgers leave while others are used").atMost(SOON).untilAsserted(() -> {
                inspect(1);
                assertThat(stats.metric("lotwatch_ledgers_held")).isLessThan(LOTS);
            });
            assertThat(servers.number("select count(*) from ledger_page")).isGreaterThan(LOTS);
            awaitOperable(sent);
            assertCountedOnce(stats, sent);
        }
    }

    /** One operable round each, over all lots. */
    private void inspect(int events) throws Exception {
        LotTraffic.send(producer, next(events));
    }

    private List<ProducerRecord<byte[], byte[]>> next(int events) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            String lot = "LOT-" + sent % LOTS;
            records.add(LotTraffic.record(ROUND_INSPECTED, lot, LotTraffic.inspected("e" + sent, lot, "operable", 1)));
            sent++;
        }
        return records;
    }

    private void awaitOperable(long rounds) {
        await("operable rounds")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(servers.number(OPERABLE)).isEqualTo(rounds));
    }

    /** The ledgers hold each event, the counts each record, and the offsets end where the log does. */
    private void assertCountedOnce(StatsProcess stats, long events) {
        assertThat(stats.isAlive()).isTrue();
        assertThat(servers.number(OPERABLE)).isEqualTo(events);
        assertThat(servers.number("select sum(ledger_entries) from lot_total")).isEqualTo(events);
        assertThat(servers.number("select sum((counts ->> 'applied')::bigint) from lane_progress"))
                .isEqualTo(events);
    }
}
