package org.lotwatch.stats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.oracle.History;
import org.lotwatch.testkit.oracle.LogRecord;

/** A second counting from the topics finds what is stored, and says so where it does not. */
class RecountIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long SEED = 8_015;
    private static final int RECORDS = 3_000;

    private OwnServers servers;
    private Producer<byte[], byte[]> producer;
    private StatsProcess stats;

    @BeforeEach
    void countAHistory() throws Exception {
        servers = OwnServers.startWithTopics();
        producer = servers.producer(Map.of());
        stats = StatsProcess.start(servers);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (LogRecord record : History.of(SEED, 60, RECORDS)) {
            ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(
                    record.topic(), record.partition() % OwnServers.LANES, record.key(), record.value());
            record.headers().forEach((name, value) -> sent.headers().add(name, value));
            records.add(sent);
        }
        LotTraffic.send(producer, records);
        await("everything is applied").atMost(SOON).untilAsserted(() -> {
            assertThat(servers.number("select count(*) from lot_total")).isPositive();
            assertThat(stats.metric("lotwatch_lag_records")).isZero();
            assertThat(stats.metric("lotwatch_backlog_records")).isZero();
        });
    }

    @AfterEach
    void stop() {
        stats.close();
        producer.close();
        servers.close();
    }

    @Test
    void afterAHistoryOfEverythingThatHappensBothCountingsSayTheSame() throws Exception {
        JsonPath job = finished(started());

        assertThat(job.getString("state")).isEqualTo("done");
        assertThat(job.getList("differences")).isEmpty();
        assertThat(job.getLong("lots")).isEqualTo(servers.number("select count(*) from lot_total"));
        assertThat(job.getLong("events")).isEqualTo(servers.number("select sum(ledger_entries) from lot_total"));
        assertThat(stats.metric("lotwatch_recount_differences")).isZero();
    }

    @Test
    void aStoredTotalThatIsNotWhatTheTopicsSayIsListedAndMeasured() throws Exception {
        String lot = servers.text("select lot_key from lot_total where uninspected > 5 order by lot_key limit 1");
        long operable = servers.number("select operable from lot_total where lot_key = '" + lot + "'");
        servers.execute("update lot_total set operable = operable + 3, uninspected = uninspected - 3"
                + " where lot_key = '" + lot + "'");

        JsonPath job = finished(started());

        assertThat(job.getList("differences.lot")).containsExactly(lot, lot);
        assertThat(job.getList("differences.figure")).containsExactly("uninspected", "operable");
        assertThat(job.getLong("differences[1].stored")).isEqualTo(operable + 3);
        assertThat(job.getLong("differences[1].recounted")).isEqualTo(operable);
        assertThat(stats.metric("lotwatch_recount_differences")).isEqualTo(2);
    }

    @Test
    void aStoredTotalThatIsNotWhatItsLedgerSaysIsNoticedAtTheStart() throws Exception {
        stats.close();
        servers.execute("update lot_total set operable = operable + 1, uninspected = uninspected - 1"
                + " where uninspected > 0");
        long tampered = servers.number("select count(*) from lot_total where operable > 0");

        stats = StatsProcess.start(servers, Map.of("LOTWATCH_RECOUNT_SAMPLE", "1000"));

        assertThat(tampered).isPositive();
        await("the metric")
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(stats.metric("lotwatch_recount_differences")).isPositive());
    }

    @Test
    void recordsThatRetentionHasRemovedAreAReasonAndNoDifference() throws Exception {
        try (Admin admin = servers.admin()) {
            TopicPartition partition = new TopicPartition("round-inspected", 1);
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(5)))
                    .all()
                    .get();
        }

        JsonPath job = finished(started());

        assertThat(job.getString("state")).isEqualTo("failed");
        assertThat(job.getString("reason")).contains("RETENTION_GAP", "round-inspected-1", "offset 5");
        assertThat(job.getList("differences")).isEmpty();
    }

    @Test
    void aSecondRequestIsAnsweredWithTheJobThatIsRunning() throws Exception {
        String first;
        try (Connection holder = servers.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table lane_progress in access exclusive mode");
            first = started();
            assertThat(started()).isEqualTo(first);
        }

        assertThat(finished(first).getString("state")).isEqualTo("done");
        assertThat(started()).isNotEqualTo(first);
    }

    @Test
    void aJobThatNobodyBeganIsUnknown() {
        assertThat(stats.status("/api/v1/admin/recount/none")).isEqualTo(404);
    }

    private String started() throws IOException {
        HttpRequest request = stats.request("/api/v1/admin/recount")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = stats.send(request);
        assertThat(answer.statusCode()).isEqualTo(202);
        String job = JsonPath.from(answer.body()).getString("job");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/api/v1/admin/recount/" + job));
        return job;
    }

    private JsonPath finished(String job) {
        await("the end of the job")
                .atMost(SOON)
                .until(() -> !told(job).getString("state").equals("running"));
        return told(job);
    }

    private JsonPath told(String job) {
        return JsonPath.from(stats.body("/api/v1/admin/recount/" + job));
    }
}
