package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A producing service whose network is bad: what it accepted is on the topics, once under each id, and nothing else is. */
@Tag("soak")
@Timeout(600)
class ProducersBehindBadWiresST {
    private static final String LOAD = """
        {"shipmentId": "S-%d", "origin": {"id": "NAJIN"}, "loadedAt": "2023-10-12T00:30:00Z",
         "lines": [{"line": 1, "lotId": "LOT %d", "nature": "152mm-shell", "quantity": 7}]}\
        """;
    private static final String INSPECT = """
        {"inspectionId": "I-%d", "lotId": "LOT %d", "inspectedAt": "2024-02-10T08:30:00Z",
         "results": [{"verdict": "operable", "quantity": 1}]}\
        """;
    private static final List<Consumer<Wire>> BAD = List.of(
            Wire::cut,
            Wire::silence,
            Wire::deafen,
            Wire::mute,
            Wire::abandonAll,
            wire -> wire.delay(Duration.ofMillis(50), Duration.ofMillis(300)),
            wire -> wire.narrow(64 * 1024),
            wire -> wire.breakOff(30),
            wire -> wire.lose(PostgresAnswers::isCommitDone));
    private static final Duration EACH = Duration.ofSeconds(3);

    @Test
    void shipmentsThatWereAcceptedAreOnTheTopicUnderOneIdEach() throws Exception {
        assertPromiseIsKept("shipment-service", "/shipments", LOAD);
    }

    @Test
    void inspectionsThatWereAcceptedAreOnTheTopicUnderOneIdEach() throws Exception {
        assertPromiseIsKept("inspection-service", "/inspections", INSPECT);
    }

    private void assertPromiseIsKept(String module, String path, String order) throws Exception {
        try (Installation installation = Installation.start(getClass());
                Replica service = installation.producer(module)) {
            service.service().start().awaitReady();
            try (Gate gate = Gate.before(service.service().address());
                    Orders orders = new Orders(gate, path, order)) {
                for (Wire wire : List.of(service.toDatabase(), service.toBroker())) {
                    BAD.forEach(bad -> strike(bad, wire, orders));
                }
                orders.end();

                Set<String> promised = PublishedEvents.promised(gate.passages());
                assertThat(promised).hasSizeGreaterThanOrEqualTo(orders.accepted());
                FaultSite.until(
                        "every promised event is on the topics",
                        () -> PublishedEvents.on(installation.log().records())
                                .keySet()
                                .containsAll(promised));
                assertOnePerId(installation, promised);
                assertThat(service.service().answers().figure("sql_pool_active"))
                        .isZero();
                System.out.printf(
                        "%s: %d orders accepted among %d bad wires%n", module, orders.accepted(), 2 * BAD.size());
            }
        }
    }

    /** An order whose answer was lost was sent again until it was accepted: so nothing stands there that was not promised. */
    private static void assertOnePerId(Installation installation, Set<String> promised) {
        Map<String, Set<JsonNode>> published =
                PublishedEvents.on(installation.log().records());
        assertThat(published.keySet()).isEqualTo(promised);
        assertThat(published).allSatisfy((id, contents) -> assertThat(contents).hasSize(1));
    }

    /** The wire is bad for a while; then an order gets through again before the next fault. */
    private static void strike(Consumer<Wire> bad, Wire wire, Orders orders) {
        long until = System.nanoTime() + EACH.toNanos();
        bad.accept(wire);
        FaultSite.until("the fault has lasted", () -> System.nanoTime() > until);
        wire.mend();
        int accepted = orders.accepted();
        FaultSite.until("an order is accepted again", () -> orders.accepted() > accepted);
    }
}
