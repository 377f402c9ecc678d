package org.lotwatch.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.PublishedEvents;
import org.lotwatch.testkit.PublishedEvents.Published;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "inspection"))
class RestorationIT {

    private static final String RESTORATIONS = "/api/v1/restorations";
    private static final String RETRACTION = "{\"reason\": \"duplicate\", \"note\": \"same as another\"}";

    private final String id = "RES-" + UUID.randomUUID();

    @Test
    void aRestorationBecomesOneEventUnderTheLotsKey() {
        post("", restoration(40, 2))
                .statusCode(201)
                .header("Location", endsWith(RESTORATIONS + "/" + id))
                .body("state", equalTo("standing"))
                .body("events.id", contains(id + "/restored"));

        Published event = published(1).get(0);
        assertThat(PublishedEvents.isKeyed(event)).isTrue();
        assertThat(event.contentType()).isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThat(event.type()).isEqualTo("org.lotwatch.lot.restored.v1");
        assertThat(event.event().path("time").asText()).isEqualTo("2024-03-01T06:00:00Z");
        assertThat(event.event().path("source").asText()).isEqualTo("/lotwatch/inspection-service");
        assertQuantities(event.data(), 40, 2);
    }

    @Test
    void aRestorationSaysWhereItsEventWasPublished() {
        post("", restoration(40, 2)).statusCode(201);
        Published event = published(1).get(0);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> get().body("events.position", contains(event.position())));

        post("", restoration(40, 2)).statusCode(200).body("events[0].position", equalTo(event.position()));
    }

    @Test
    void theSameRestorationAgainIsOkAndOtherContentUnderItsIdIsAConflict() {
        post("", restoration(40, 2)).statusCode(201);

        post("", restoration(40, 2).replace("+10:00", "+10:00\", \"basis\": \"documented"))
                .statusCode(200)
                .body("events.id", contains(id + "/restored"));
        post("", restoration(41, 1))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://lotwatch.org/problems/conflict"))
                .body("errors.pointer", containsInAnyOrder("/quantityRestored", "/quantityCondemned"))
                .body("errors.detail.join(' ')", containsString("quantityRestored is 41, recorded was 40"));
        assertThat(published(1)).hasSize(1);
    }

    @Test
    void ofManyPostsOfOneRestorationAtOnceOneIsRecorded() {
        String body = restoration(40, 2);
        List<CompletableFuture<Integer>> posts = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post("", body).extract().statusCode()))
                .toList();

        List<Integer> statuses = posts.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(published(1)).hasSize(1);
    }

    @Test
    void aCorrectionReplacesTheQuantitiesAndItsRepetitionNothing() {
        post("", restoration(40, 2)).statusCode(201);

        post("/corrections", correction(39, 3))
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("events.id", contains(id + "/restored/r2"));
        post("/corrections", correction(39, 3)).statusCode(200).body("revision", equalTo(2));
        post("/corrections", correction(38, 4)).statusCode(201).body("events.id", contains(id + "/restored/r3"));

        List<Published> events = published(3);
        assertThat(events)
                .extracting(Published::id)
                .containsExactly(id + "/restored", id + "/restored/r2", id + "/restored/r3");
        Published corrected = events.get(1);
        assertThat(corrected.type()).isEqualTo("org.lotwatch.record.corrected.v1");
        assertThat(corrected.data().path("targetId").asText()).isEqualTo(id + "/restored");
        assertThat(corrected.data().path("revision").asInt()).isEqualTo(2);
        assertQuantities(corrected.data().at("/replacement/data"), 39, 3);
        get().body("quantityRestored", equalTo(38)).body("history.kind", contains("filed", "corrected", "corrected"));
    }

    @Test
    void aCorrectionThatChangesNothingAddsNothing() {
        post("", restoration(40, 2)).statusCode(201);

        post("/corrections", correction(40, 2)).statusCode(200).body("revision", equalTo(1));

        assertThat(published(1)).hasSize(1);
    }

    @Test
    void aCorrectionToAnotherLotIsRefusedWithAdvice() {
        post("", restoration(40, 2)).statusCode(201);

        post("/corrections", correction(40, 2).replace("LOT " + id, "LOT OTHER"))
                .statusCode(409)
                .body("errors.pointer", contains("/lotId"))
                .body("errors[0].detail", containsString("retract"));
    }

    @Test
    void aRetractedRestorationStaysVisibleAndStaysRetracted() {
        post("", restoration(40, 2)).statusCode(201);

        post("/retraction", RETRACTION).statusCode(201).body("events.id", contains(id + "/restored/r2"));
        post("/retraction", RETRACTION).statusCode(200).body("revision", equalTo(2));
        post("/retraction", "{\"reason\": \"did_not_occur\"}").statusCode(409);
        post("/corrections", correction(39, 3)).statusCode(409).body("detail", containsString("retracted"));
        post("", restoration(40, 2)).statusCode(200).body("state", equalTo("retracted"));

        get().body("state", equalTo("retracted"))
                .body("history.kind", contains("filed", "retracted"))
                .body("history[1].note", equalTo("same as another"))
                .body("events", hasSize(2));
        List<Published> events = published(2);
        assertThat(events.get(1).type()).isEqualTo("org.lotwatch.record.retracted.v1");
        assertThat(events.get(1).data().path("targetId").asText()).isEqualTo(id + "/restored");
    }

    @Test
    void anInspectionOfTheSameIdIsAnotherPaper() {
        post("", restoration(40, 2)).statusCode(201);

        given().get("/api/v1/inspections/" + id).then().statusCode(404);
        given().contentType("application/json")
                .body(RETRACTION)
                .post("/api/v1/inspections/" + id + "/retraction")
                .then()
                .statusCode(404);
        get().body("state", equalTo("standing"));
    }

    @Test
    void ordersForAnUnknownRestorationAreNotFound() {
        post("/corrections", correction(1, 1)).statusCode(404).body("detail", containsString(id));
        post("/retraction", RETRACTION).statusCode(404);
        given().get(RESTORATIONS + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://lotwatch.org/problems/unknown-paper"));
    }

    private static void assertQuantities(JsonNode data, long restored, long condemned) {
        assertThat(data.path("quantityRestored").asLong()).isEqualTo(restored);
        assertThat(data.path("quantityCondemned").asLong()).isEqualTo(condemned);
    }

    private ValidatableResponse post(String path, String body) {
        String target = path.isEmpty() ? RESTORATIONS : RESTORATIONS + "/" + id + path;
        return given().contentType("application/json").body(body).post(target).then();
    }

    private ValidatableResponse get() {
        return given().get(RESTORATIONS + "/" + id).then().statusCode(200);
    }

    private List<Published> published(int events) {
        try (PublishedEvents topic = new PublishedEvents("lot-restored")) {
            return topic.of(id, events);
        }
    }

    private String restoration(long restored, long condemned) {
        return """
                {"restorationId": "%s", "lotId": "LOT %s", "restoredAt": "2024-03-01T16:00:00+10:00",
                 "quantityRestored": %d, "quantityCondemned": %d}
                """.formatted(id, id, restored, condemned);
    }

    private String correction(long restored, long condemned) {
        return """
                {"lotId": "LOT %s", "restoredAt": "2024-03-01T16:00:00+10:00",
                 "quantityRestored": %d, "quantityCondemned": %d, "reason": "incorrect_data"}
                """.formatted(id, restored, condemned);
    }
}
