package org.lotwatch.stats.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lotwatch.events.Topic.SHIPMENT_LOADED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Quantities of the largest size that the contract allows, as many as it takes: the consumer goes on. */
class BeyondCountingIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long MOST_OF_ONE_EVENT = 9_007_199_254_740_991L;

    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();

    @Test
    void whatCannotBeCountedOrSummedIsToldAndTheLotsBesideItAreCounted() throws Exception {
        try (OwnServers servers = OwnServers.startWithTopics();
                Producer<byte[], byte[]> producer = servers.producer(Map.of());
                StatsProcess stats = StatsProcess.start(servers)) {
            load("BEYOND", 1_500);
            for (int lot = 0; lot < 10; lot++) {
                load("LARGE-" + lot, 120);
            }
            for (int lot = 0; lot < 1_100; lot++) {
                load("WIDE-" + lot, "WIDE");
            }
            records.add(LotTraffic.record(SHIPMENT_LOADED, "SMALL", LotTraffic.loaded("s", "SMALL", "S", 200)));
            LotTraffic.send(producer, records);

            await("everything applied")
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(servers.number("select sum(ledger_entries) from lot_total"))
                            .isEqualTo(records.size()));
            assertThat(stats.body("/api/v1/lots/SMALL")).contains("\"introduced\":200");
            assertThat(stats.body("/api/v1/lots/LARGE-3")).contains("\"introduced\":" + 120 * MOST_OF_ONE_EVENT);
            assertThat(stats.body("/api/v1/lots/BEYOND")).contains("\"introduced\":0", "BEYOND_COUNTING");
            assertTooMuch(stats, "/api/v1/totals");
            assertTooMuch(stats, "/api/v1/totals?knownAt=2199-01-01");
            assertTooMuch(stats, "/api/v1/shipments/WIDE");
            assertThat(stats.body("/api/v1/shipments/S")).contains("\"introduced\":200");
            assertThat(stats.body("/api/v1/totals?lot=SMALL")).contains("\"introduced\":200");
        }
    }

    private static void assertTooMuch(StatsProcess stats, String question) {
        assertThat(stats.status(question)).isEqualTo(400);
        assertThat(stats.body(question)).contains("problems/range-too-wide", "add up to more than");
    }

    private void load(String lot, int events) {
        for (int i = 0; i < events; i++) {
            load(lot, lot + "-" + i);
        }
    }

    private void load(String lot, String shipment) {
        byte[] event = LotTraffic.loaded(lot + shipment, lot, shipment, MOST_OF_ONE_EVENT);
        records.add(LotTraffic.record(SHIPMENT_LOADED, lot, event));
    }
}
