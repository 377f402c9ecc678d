package org.lotwatch.stats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotwatch.events.Topic.SHIPMENT_LOADED;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions while the database is away are answered with a problem that says so, and with figures when it is back. */
class DatabaseAwayIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/totals",
            "/api/v1/totals?asOf=2024-02-03",
            "/api/v1/totals?knownAt=2024-02-03T00:00:00Z",
            "/api/v1/lots",
            "/api/v1/lots/AWAY",
            "/api/v1/lots/AWAY/events",
            "/api/v1/shipments",
            "/api/v1/shipments/S-1",
            "/api/v1/discrepancies",
            "/api/v1/sources",
            "/api/v1/parked",
            "/api/v1/parked/1");

    private OwnServers servers;
    private Producer<byte[], byte[]> producer;

    enum Going {
        STOPPED,
        KILLED
    }

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

    @ParameterizedTest
    @EnumSource
    void everyQuestionIsToldToAskAgainAndIsAnsweredWhenTheDatabaseIsBack(Going going) throws Exception {
        try (StatsProcess stats = StatsProcess.start(servers)) {
            load("e1", "S-1", 100);
            awaitIntroduced(stats, 100);
            go(going);

            for (String question : QUESTIONS) {
                assertUnavailable(ask(stats, question, "application/json"));
            }
            assertUnavailablePage(ask(stats, "/", "text/html"));
            assertThat(stats.status("/q/health/live")).isEqualTo(200);

            load("e2", "S-2", 50);
            servers.startPostgres();
            awaitIntroduced(stats, 150);
        }
    }

    private void go(Going going) {
        switch (going) {
            case STOPPED -> servers.stopPostgres();
            case KILLED -> servers.killPostgres();
        }
    }

    private void load(String id, String shipment, long quantity) throws Exception {
        byte[] event = LotTraffic.loaded(id, "AWAY", shipment, quantity);
        LotTraffic.send(producer, List.of(LotTraffic.record(SHIPMENT_LOADED, "AWAY", event)));
    }

    private static void awaitIntroduced(StatsProcess stats, long rounds) {
        await("introduced rounds")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(stats.body("/api/v1/totals")).contains("\"introduced\":" + rounds));
    }

    private static HttpResponse<String> ask(StatsProcess stats, String path, String accept) throws IOException {
        return stats.send(stats.request(path).header("Accept", accept).build());
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        String question = answer.uri().toString();
        assertThat(answer.statusCode()).as(question).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).as(question).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).as(question).isPresent();
        assertThat(answer.body())
                .as(question)
                .contains("\"type\":\"https://lotwatch.org/problems/unavailable\"")
                .doesNotContain("Exception", "127.0.0.1", "SQL", "postgres");
    }

    private static void assertUnavailablePage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("Not available now").doesNotContain("Exception", "127.0.0.1");
    }
}
