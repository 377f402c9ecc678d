package org.lotwatch.shipment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.PublishedEvents;
import org.lotwatch.testkit.PublishedEvents.Published;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "shipment"))
class ShipmentIT {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String LOADED_AT = "2023-10-12T09:30:00+09:00";
    private static final String LOADED = "{\"loadedAt\": \"" + LOADED_AT + "\"}";

    private final String id = "IT-" + NEXT.incrementAndGet();

    @Test
    void aPlannedShipmentTellsNothingUntilItIsLoadedAndThenEachLineOnce() {
        post("", manifest("", line(1, 100), line(2, 200)))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/shipments/" + id))
                .body("state", equalTo("planned"))
                .body("events", empty());

        post("/load", LOADED).statusCode(201).body("events.id", contains(id + "/1", id + "/2"));
        post("/load", LOADED).statusCode(200).body("events.id", contains(id + "/1", id + "/2"));

        assertThat(published(2)).allSatisfy(event -> {
            assertThat(PublishedEvents.isKeyed(event)).isTrue();
            assertThat(event.contentType()).isEqualTo("application/cloudevents+json; charset=UTF-8");
            assertThat(event.type()).isEqualTo("org.lotwatch.shipment.loaded.v1");
            assertThat(event.event().path("time").asText()).isEqualTo("2023-10-12T00:30:00Z");
            assertThat(event.event().path("source").asText()).isEqualTo("/lotwatch/shipment-service");
        });
    }

    @Test
    void aShipmentSaysWhereItsEventsWerePublished() {
        post("", loadedManifest(line(1, 100))).statusCode(201);
        Published event = published(1).get(0);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> get().body("events.position", contains(event.position())));

        post("", loadedManifest(line(1, 100))).statusCode(200).body("events[0].position", equalTo(event.position()));
    }

    @Test
    void theSameManifestAgainIsOkAndOtherContentUnderItsIdIsAConflict() {
        post("", loadedManifest(line(1, 100), line(2, 5))).statusCode(201);

        post("", loadedManifest(line(2, 5), line(1, 100))).statusCode(200);
        post("", loadedManifest(line(1, 101), line(2, 5)))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://lotwatch.org/problems/conflict"))
                .body("errors.pointer", contains("/lines/0/quantity"))
                .body("errors.detail", contains("quantity is 101, recorded was 100"));
        assertThat(published(2)).hasSize(2);
    }

    @Test
    void ofManyPostsOfOneManifestAtOnceOneIsRecorded() {
        String body = loadedManifest(line(1, 100));
        List<CompletableFuture<Integer>> posts = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post("", body).extract().statusCode()))
                .toList();

        List<Integer> statuses = posts.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(published(1)).hasSize(1);
    }

    @Test
    void aCorrectionTellsWhatChangedAndItsRepetitionNothing() {
        post("", loadedManifest(line(1, 100), line(2, 200), line(3, 300))).statusCode(201);
        String correction = correction(line(1, 100), line(2, 210), line(4, 7));

        post("/corrections", correction)
                .statusCode(201)
                .body("events.id", contains(id + "/4", id + "/2/r1", id + "/3/r1"));
        post("/corrections", correction).statusCode(200);

        List<Published> events = published(6);
        Published corrected = only(events, "/2/r1");
        assertThat(corrected.type()).isEqualTo("org.lotwatch.record.corrected.v1");
        assertThat(corrected.data().at("/replacement/data/quantity").asLong()).isEqualTo(210);
        assertThat(only(events, "/3/r1").data().path("targetId").asText()).isEqualTo(id + "/3");
        assertThat(only(events, "/4").type()).isEqualTo("org.lotwatch.shipment.loaded.v1");
    }

    @Test
    void aCorrectionThatMovesALineToAnotherLotIsRefusedWithAdvice() {
        post("", loadedManifest(line(1, 100))).statusCode(201);

        post("/corrections", correction(line(1, 100).replace("-LOT-1", "-LOT-9")))
                .statusCode(409)
                .body("errors.pointer", contains("/lines/0/lotId"))
                .body("errors[0].detail", containsString("anew"));
    }

    @Test
    void anAdjustmentIsToldOnceAndTakenBackWithItsShipment() {
        post("", loadedManifest(line(1, 100))).statusCode(201);
        String adjustment = """
                {"adjustmentId": "A-1", "lotId": "%s-LOT-1", "kind": "loss", "quantity": 3,
                 "adjustedAt": "2023-10-14T16:00:00+10:00"}
                """.formatted(id);

        post("/adjustments", adjustment).statusCode(201).body("events.id", contains(id + "/adj/A-1"));
        post("/adjustments", adjustment).statusCode(200);
        post("/adjustments", adjustment.replace(": 3", ": 4")).statusCode(409).body("detail", containsString("A-1"));
        post("/retraction", "{\"reason\": \"did_not_occur\"}").statusCode(201).body("state", equalTo("retracted"));
        post("/retraction", "{\"reason\": \"did_not_occur\"}").statusCode(200);

        assertThat(published(4))
                .extracting(Published::id)
                .containsExactly(id + "/1", id + "/adj/A-1", id + "/1/r1", id + "/adj/A-1/r1");
    }

    @Test
    void aRetractedShipmentStaysVisibleWithItsHistory() {
        post("", loadedManifest(line(1, 100))).statusCode(201);
        post("/retraction", "{\"reason\": \"duplicate\", \"note\": \"same as another\"}")
                .statusCode(201);

        get().statusCode(200)
                .body("state", equalTo("retracted"))
                .body("history.kind", contains("planned", "retracted"))
                .body("history[1].note", equalTo("same as another"))
                .body("events.type", contains("org.lotwatch.shipment.loaded.v1", "org.lotwatch.record.retracted.v1"));
        post("/load", "{\"loadedAt\": \"2024-01-01T00:00:00Z\"}").statusCode(409);
    }

    @Test
    void tenThousandLinesAreOneManifest() {
        String body = loadedManifest(
                IntStream.rangeClosed(1, 10_000).mapToObj(n -> line(n, n)).toArray(String[]::new));

        post("", body).statusCode(201).body("events", hasSize(10_000));

        assertThat(published(10_000)).extracting(Published::id).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownShipmentIsAProblem() {
        get().statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://lotwatch.org/problems/unknown-shipment"));
        post("/load", LOADED).statusCode(404).body("detail", containsString(id));
    }

    @Test
    void aNameWithASlashIsOneShipment() {
        String slashed = manifest("", line(1, 1)).replace("\"" + id + "\"", "\"" + id + "/a b%\"");

        String location = given().contentType("application/json")
                .body(slashed)
                .post("/api/v1/shipments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        given().urlEncodingEnabled(false)
                .get(location)
                .then()
                .statusCode(200)
                .body("shipmentId", equalTo(id + "/a b%"));
    }

    private ValidatableResponse post(String path, String body) {
        String where = path.isEmpty() ? "/api/v1/shipments" : "/api/v1/shipments/" + id + path;
        return given().contentType("application/json").body(body).post(where).then();
    }

    private ValidatableResponse get() {
        return given().get("/api/v1/shipments/" + id).then();
    }

    private List<Published> published(int events) {
        try (PublishedEvents topic = new PublishedEvents("shipment-loaded")) {
            return topic.of(id, events);
        }
    }

    private Published only(List<Published> events, String suffix) {
        return events.stream()
                .filter(event -> event.id().equals(id + suffix))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertThat(found).hasSize(1);
                    return found.get(0);
                }));
    }

    private String loadedManifest(String... lines) {
        return manifest("\"loadedAt\": \"" + LOADED_AT + "\",", lines);
    }

    private String correction(String... lines) {
        return manifest("\"reason\": \"incorrect_data\",", lines);
    }

    private String manifest(String more, String... lines) {
        return """
                {"shipmentId": "%s", %s "origin": {"id": "NAJIN"}, "destination": {"id": "DUNAY"}, "lines": [%s]}
                """.formatted(id, more, Stream.of(lines).collect(Collectors.joining(",")));
    }

    private String line(int number, long rounds) {
        return "{\"line\": %d, \"lotId\": \"%s-LOT-%d\", \"nature\": \"152mm-shell\", \"quantity\": %d}"
                .formatted(number, id, number, rounds);
    }
}
