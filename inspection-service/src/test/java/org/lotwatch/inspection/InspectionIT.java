package org.lotwatch.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.PublishedEvents;
import org.lotwatch.testkit.PublishedEvents.Published;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "inspection"))
class InspectionIT {

    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String OPERABLE_35 = "{\"verdict\": \"operable\", \"quantity\": 35}";
    private static final String ROUND_R1 = "{\"verdict\": \"restorable\", \"roundId\": \"R1\"}";

    private final String id = "IT-" + UUID.randomUUID();

    @Test
    void eachResultOfAReportBecomesOneEventUnderTheLotsKey() {
        post("", report(OPERABLE_35, ROUND_R1))
                .statusCode(201)
                .header("Location", endsWith(INSPECTIONS + "/" + id))
                .body("state", equalTo("standing"))
                .body("events.id", contains(id + "/1", id + "/2"))
                .body("events[0].position", nullValue());

        List<Published> events = published(2);
        assertThat(events).allSatisfy(event -> {
            assertThat(PublishedEvents.isKeyed(event)).isTrue();
            assertThat(event.contentType()).isEqualTo("application/cloudevents+json; charset=UTF-8");
            assertThat(event.type()).isEqualTo("org.lotwatch.round.inspected.v1");
            assertThat(event.event().path("time").asText()).isEqualTo("2024-02-09T22:30:00Z");
            assertThat(event.event().path("source").asText()).isEqualTo("/lotwatch/inspection-service");
        });
        assertThat(only(events, "/1").data().path("quantity").asLong()).isEqualTo(35);
        assertThat(only(events, "/2").data().path("part").asInt()).isEqualTo(2);
        assertThat(only(events, "/2").data().path("roundId").asText()).isEqualTo("R1");
    }

    @Test
    void aReportSaysWhereItsEventsWerePublished() {
        post("", report(OPERABLE_35)).statusCode(201);
        Published event = published(1).get(0);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> get().body("events.position", contains(event.position())));

        post("", report(OPERABLE_35)).statusCode(200).body("events[0].position", equalTo(event.position()));
    }

    @Test
    void theSameReportAgainIsOkAndOtherContentUnderItsIdIsAConflict() {
        post("", report(OPERABLE_35, ROUND_R1)).statusCode(201);

        post("", report(ROUND_R1, OPERABLE_35)).statusCode(200).body("events", hasSize(2));
        post("", report(OPERABLE_35.replace("35", "36"), ROUND_R1))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://lotwatch.org/problems/conflict"))
                .body("errors.pointer", contains("/results/0"))
                .body("errors[0].detail", equalTo("the result is 36 rounds operable, recorded was 35 rounds operable"));
        assertThat(published(2)).hasSize(2);
    }

    @Test
    void ofManyPostsOfOneReportAtOnceOneIsRecorded() {
        String body = report(OPERABLE_35, ROUND_R1);
        List<CompletableFuture<Integer>> posts = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post("", body).extract().statusCode()))
                .toList();

        List<Integer> statuses = posts.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(published(2)).hasSize(2);
    }

    @Test
    void aCorrectionTellsWhatChangedAndItsRepetitionNothing() {
        String inoperable = "{\"verdict\": \"inoperable\", \"quantity\": 5}";
        post("", report(OPERABLE_35, ROUND_R1, inoperable)).statusCode(201);
        String correction = correction(
                "{\"verdict\": \"inoperable\", \"roundId\": \"R1\"}",
                OPERABLE_35,
                "{\"verdict\": \"undetermined\", \"roundId\": \"R2\"}");

        post("/corrections", correction)
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("events.id", contains(id + "/4", id + "/2/r2", id + "/3/r2"));
        post("/corrections", correction).statusCode(200).body("events", hasSize(3));

        List<Published> events = published(6);
        Published corrected = only(events, "/2/r2");
        assertThat(corrected.type()).isEqualTo("org.lotwatch.record.corrected.v1");
        assertThat(corrected.data().path("targetId").asText()).isEqualTo(id + "/2");
        assertThat(corrected.data().path("revision").asInt()).isEqualTo(2);
        assertThat(corrected.data().at("/replacement/data/verdict").asText()).isEqualTo("inoperable");
        assertThat(only(events, "/3/r2").type()).isEqualTo("org.lotwatch.record.retracted.v1");
        assertThat(only(events, "/4").type()).isEqualTo("org.lotwatch.round.inspected.v1");
    }

    @Test
    void aCorrectionThatChangesNothingAddsNothing() {
        post("", report(OPERABLE_35)).statusCode(201);

        post("/corrections", correction(OPERABLE_35)).statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void aCorrectionToAnotherLotIsRefusedWithAdvice() {
        post("", report(OPERABLE_35)).statusCode(201);

        post("/corrections", correction(OPERABLE_35).replace("LOT " + id, "LOT OTHER"))
                .statusCode(409)
                .body("errors.pointer", contains("/lotId"))
                .body("errors[0].detail", containsString("retract"));
    }

    @Test
    void aRetractedReportStaysVisibleWithItsHistory() {
        post("", report(OPERABLE_35, ROUND_R1)).statusCode(201);
        String retraction = "{\"reason\": \"duplicate\", \"note\": \"same as another\"}";

        post("/retraction", retraction).statusCode(201).body("events.id", contains(id + "/1/r2", id + "/2/r2"));
        post("/retraction", retraction).statusCode(200).body("revision", equalTo(2));
        post("/retraction", "{\"reason\": \"did_not_occur\"}").statusCode(409);
        post("/corrections", correction(ROUND_R1)).statusCode(409).body("detail", containsString("retracted"));
        post("", report(OPERABLE_35, ROUND_R1))
                .statusCode(200)
                .body("state", equalTo("retracted"))
                .body("events.id", contains(id + "/1", id + "/2"));

        get().body("state", equalTo("retracted"))
                .body("results", hasSize(2))
                .body("history.kind", contains("filed", "retracted"))
                .body("history[1].note", equalTo("same as another"))
                .body("events", hasSize(4));
        assertThat(published(4)).hasSize(4);
    }

    @Test
    void ordersForAnUnknownReportAreNotFound() {
        for (String order : List.of("/corrections", "/retraction")) {
            String body = order.equals("/retraction") ? "{\"reason\": \"duplicate\"}" : correction(OPERABLE_35);
            post(order, body).statusCode(404).body("type", equalTo("https://lotwatch.org/problems/unknown-paper"));
        }
        given().get(INSPECTIONS + "/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aReportOfTenThousandResultsIsPublishedWhole() {
        String[] results = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> "{\"verdict\": \"operable\", \"roundId\": \"R-%08d\"}".formatted(i))
                .toArray(String[]::new);

        post("", report(results)).statusCode(201).body("events", hasSize(10_000));

        assertThat(published(10_000).stream()
                        .map(event -> event.data().path("roundId").asText())
                        .collect(Collectors.toSet()))
                .hasSize(10_000);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get().body("events.findAll { it.position == null }", hasSize(0)));
    }

    @Test
    void anIdWithASlashHasALocationThatWorks() {
        String slashed = id + "/2024 a";
        String body = report(OPERABLE_35).replace("\"" + id + "\"", "\"" + slashed + "\"");

        String location = given().contentType("application/json")
                .body(body)
                .post(INSPECTIONS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        given().urlEncodingEnabled(false).get(location).then().statusCode(200).body("inspectionId", equalTo(slashed));
    }

    private ValidatableResponse post(String path, String body) {
        String target = path.isEmpty() ? INSPECTIONS : INSPECTIONS + "/" + id + path;
        return given().contentType("application/json").body(body).post(target).then();
    }

    private ValidatableResponse get() {
        return given().get(INSPECTIONS + "/" + id).then().statusCode(200);
    }

    private List<Published> published(int events) {
        try (PublishedEvents topic = new PublishedEvents("round-inspected")) {
            return topic.of(id, events);
        }
    }

    private Published only(List<Published> events, String suffix) {
        List<Published> found =
                events.stream().filter(event -> event.id().equals(id + suffix)).toList();
        assertThat(found).as(suffix).hasSize(1);
        return found.get(0);
    }

    private String report(String... results) {
        return """
                {"inspectionId": "%s", "lotId": "LOT %s", "inspectedAt": "2024-02-10T08:30:00+10:00", "results": [%s]}
                """.formatted(id, id, String.join(", ", results));
    }

    private String correction(String... results) {
        return """
                {"lotId": "LOT %s", "inspectedAt": "2024-02-10T08:30:00+10:00", "results": [%s],
                 "reason": "incorrect_data", "note": "counted again"}
                """.formatted(id, String.join(", ", results));
    }
}
