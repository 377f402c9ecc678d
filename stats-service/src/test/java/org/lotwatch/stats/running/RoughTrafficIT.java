package org.lotwatch.stats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever comes in, and a log that goes away: the consumer goes on, and every record has one fate. */
class RoughTrafficIT {

    private static final Logger LOG = Logger.getLogger(RoughTrafficIT.class);
    private static final long SEED = 20_240_211;
    private static final String FATES = """
        select coalesce(sum((counts ->> 'applied')::bigint + (counts ->> 'duplicates')::bigint
            + (counts ->> 'collisions')::bigint + (counts ->> 'parked')::bigint
            + (counts ->> 'skipped')::bigint), 0) from lane_progress\
        """;
    private static final String EACH = """
        select string_agg(fate || ' ' || records, ', ' order by fate) from (
            select key as fate, sum(value::bigint) as records from lane_progress, jsonb_each_text(counts) group by key) all_fates\
        """;

    private static OwnServers servers;
    private static StatsProcess stats;

    @BeforeAll
    static void start() throws IOException {
        servers = OwnServers.startWithTopics();
        stats = StatsProcess.start(servers, Map.of("heap", "1g"));
    }

    @AfterAll
    static void stop() {
        stats.close();
        servers.close();
    }

    @Test
    void everyFuzzedRecordHasOneFateAndTheNextGoodOneIsCounted() {
        assertEveryRecordHasOneFate(10_000, SEED, Duration.ofSeconds(60));
    }

    @Test
    @Tag("soak")
    void everyOneOfAMillionFuzzedRecordsHasOneFate() {
        assertEveryRecordHasOneFate(1_000_000, SEED + 1, Duration.ofMinutes(30));
    }

    @Test
    void eventsOverHttpAreRefusedWhileKafkaIsAwayAndTakenWhenItIsBack() throws IOException {
        assertThat(report("http-1", "HTTP-1").statusCode()).isEqualTo(202);

        servers.stopKafka();
        HttpResponse<String> refused = report("http-2", "HTTP-1");

        servers.startKafka();
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body())
                .contains(
                        "\"type\":\"https://lotwatch.org/problems/unavailable\"",
                        "\"status\":\"unconfirmed\"",
                        "http-2")
                .doesNotContain("Exception", "127.0.0.1");
        await("the broker takes events again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> report("http-2", "HTTP-1").statusCode() == 202);
        awaitOperable("HTTP-1", 2);
    }

    private static void assertEveryRecordHasOneFate(int records, long seed, Duration patience) {
        long before = servers.number(FATES);
        FuzzedRecords fuzzed = new FuzzedRecords(seed);
        AtomicReference<Exception> refused = new AtomicReference<>();
        try (Producer<byte[], byte[]> producer = servers.producer(Map.of("acks", "all", "batch.size", 65536))) {
            for (int i = 0; i < records; i++) {
                send(producer, fuzzed, refused);
            }
        }
        assertThat(refused.get()).as("the broker takes every record").isNull();

        await("all of " + records + " records of seed " + seed)
                .atMost(patience)
                .untilAsserted(() -> assertThat(servers.number(FATES)).isEqualTo(before + records));

        LOG.infof("%d fuzzed records of seed %d: %s", records, seed, servers.text(EACH));
        String lot = "GOOD-" + seed;
        assertThat(report("good-" + seed, lot).statusCode()).isEqualTo(202);
        awaitOperable(lot, 1);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells the same
    private static void send(
            Producer<byte[], byte[]> producer, FuzzedRecords fuzzed, AtomicReference<Exception> refused) {
        producer.send(fuzzed.next(), (place, failure) -> {
            if (failure != null) {
                refused.set(failure);
            }
        });
    }

    private static HttpResponse<String> report(String id, String lot) {
        String event = """
            {"specversion":"1.0","id":"%s","source":"/rough","type":"org.lotwatch.round.inspected.v1",\
            "time":"2024-02-11T08:00:00Z","data":{"inspectionId":"I","lotId":"%s","verdict":"operable"}}\
            """.formatted(id, lot);
        try {
            return stats.send(stats.request("/api/v1/events")
                    .header("Content-Type", "application/cloudevents+json")
                    .POST(BodyPublishers.ofString(event))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitOperable(String lot, long rounds) {
        await(lot)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(servers.number("select operable from lot_total where lot_key = '" + lot + "'"))
                                .isEqualTo(rounds));
    }
}
