package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** Whoever is slow, or hangs up, has only himself to wait for. */
@Tag("soak")
@Timeout(300)
class SlowClientsST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OF_EACH_KIND = 1_000;
    private static final int ABORTED = 2_000;
    private static final String ORDER = """
        {"shipmentId": "SLOW-%d", "origin": {"id": "NAJIN"}, "loadedAt": "2023-10-12T00:30:00Z",
         "lines": [{"line": 1, "lotId": "LOT %d", "nature": "152mm-shell", "quantity": 1}]}\
        """;

    private int orders;

    @Test
    void thousandsOfSlowConnectionsKeepNobodyFromAnAnswerAndAreClosed() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            PackagedService shipment = installation
                    .shipment()
                    .with("QUARKUS_HTTP_IDLE_TIMEOUT", "10s")
                    .start()
                    .awaitReady();

            try (SlowClients slow = new SlowClients(shipment.address())) {
                slow.connect(OF_EACH_KIND);
                slow.sendHalfAHead(OF_EACH_KIND);
                slow.sendNoBody(OF_EACH_KIND, "/api/v1/shipments");
                slow.readNothing(OF_EACH_KIND, "/q/openapi");
                slow.askMuchAndReadNothing(OF_EACH_KIND / 20, "/q/openapi");
                for (int i = 0; i < 20; i++) {
                    assertIsServed(shipment);
                }
                await("the slow ones are closed").atMost(PATIENCE).until(() -> slow.open() == 0);
            }

            awaitNothingInUse(shipment);
            assertIsServed(shipment);
        }
    }

    @Test
    void questionsThatAreBrokenOffLeaveNoConnectionToTheDatabaseInUse() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            PackagedService stats = installation.stats().start().awaitReady();
            Feeding.of(installation.bootstrap(), History.of(11, 200, 10_000)).await();
            installation.caughtUp(stats);

            for (int asked = 0; asked < ABORTED; asked += 100) {
                try (SlowClients leaving = new SlowClients(stats.address())) {
                    leaving.readNothing(50, "/api/v1/lots?limit=1000");
                    leaving.readNothing(50, "/api/v1/totals?asOf=2024-01-15T00:00:00Z");
                }
            }

            awaitNothingInUse(stats);
            new Books(stats.answers(), installation.log().counted(List.of())).agreeNow();
        }
    }

    private void assertIsServed(PackagedService shipment) {
        orders++;
        Answers.Answer answer = shipment.answers().post("/shipments", ORDER.formatted(orders, orders));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    }

    private static void awaitNothingInUse(PackagedService service) throws IOException {
        await("no connection to the database is in use").atMost(PATIENCE).untilAsserted(() -> {
            assertThat(service.answers().figure("sql_pool_active")).isZero();
            assertThat(service.answers().figure("sql_pool_queue_size")).isZero();
        });
    }
}
