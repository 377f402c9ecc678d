package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing that a stranger sends stops the consumer, and every broken message is parked with what is wrong with it. */
@Timeout(300)
class BrokenMessagesST {
    private static final String GOOD = """
            {"specversion":"1.0","id":"%s","source":"/depots/7","type":"org.lotwatch.round.inspected.v1",\
            "time":"2023-11-02T08:00:00Z","data":{"inspectionId":"I-1","lotId":"KM-79-001","verdict":"operable","quantity":5}}""";

    @Test
    void theNextGoodMessageIsCountedAndEachBrokenOneIsParkedWithReasonAndPointer() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            PackagedService stats = installation.stats().start().awaitReady();

            send(installation.bootstrap(), GOOD.formatted("a"));
            send(installation.bootstrap(), "{\"specversion\":");
            send(installation.bootstrap(), GOOD.formatted("b").replace("\"quantity\":5", "\"quantity\":-3"));
            send(installation.bootstrap(), GOOD.formatted("c").replace("\"time\":\"2023-11-02T08:00:00Z\",", ""));
            send(installation.bootstrap(), null);
            send(installation.bootstrap(), GOOD.formatted("d"));
            JsonNode totals = installation.caughtUp(stats);

            assertThat(totals.get("total").get("operable").asLong()).isEqualTo(10);
            List<JsonNode> parked = stats.answers().all("/parked");
            assertThat(parked)
                    .extracting(row -> row.get("reason").asText() + " "
                            + row.get("pointer").asText())
                    .containsExactlyInAnyOrder(
                            "MALFORMED_JSON /specversion", "SCHEMA /data/quantity", "SCHEMA /time", "NULL_VALUE ");
            assertThat(parked)
                    .filteredOn(row -> row.get("pointer").asText().equals("/data/quantity"))
                    .allSatisfy(row -> assertThat(row.get("detail").asText()).contains("quantity", "-3", "at least 1"));
            assertThat(deadLetters(installation)).hasSize(4);
        }
    }

    private static List<byte[]> deadLetters(Installation installation) {
        return await("the dead-letter topic holds the broken messages")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> DeadLetters.on(installation.bootstrap(), "round-inspected.dead-letter"),
                        all -> all.size() >= 4);
    }

    private static void send(String bootstrap, @Nullable String value) throws ExecutionException, InterruptedException {
        Properties properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", bootstrap));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "round-inspected",
                            "KM-79-001".getBytes(StandardCharsets.UTF_8),
                            value == null ? null : value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }
}
