package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.testkit.LotwatchServers;

/** The list of parked records: how one is found, kept as a file, set aside, and how a selection is worked off. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class ParkedIT {

    private static final String BROKEN = "-3";

    @Test
    void aProducerFindsItsRecordBySourceAndId() {
        park("/parked/find", "e1", "e2");

        JsonPath found = Asking.get("/parked", "source", "/parked/find", "eventId", "e2");

        assertThat(found.getList("items.eventId")).containsExactly("e2");
        assertThat(found.getString("items[0].pointer")).isEqualTo("/data/quantity");
    }

    @Test
    void aTextInTheBytesOrInTheDetailFindsTheRecord() {
        park("/parked/text", "needle-Ü-1");

        assertThat(Asking.get("/parked", "text", "needle-Ü-1").getList("items")).hasSize(1);
        assertThat(Asking.get("/parked", "text", "NEEDLE-Ü-1").getList("items")).isEmpty();
        assertThat(Asking.get("/parked", "source", "/parked/text", "text", "MUST be AN integer")
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void recordsAreCountedByReasonAndBySource() {
        park("/parked/count", "e1", "e2");
        long id = Asking.get("/parked", "source", "/parked/count").getLong("items[0].id");
        Desk.post("/" + id + "/discard", "{\"reason\": \"made twice\"}");

        JsonPath counts = Asking.get("/parked/summary", "source", "/parked/count");

        assertThat(counts.getLong("open")).isEqualTo(1);
        assertThat(counts.getList("reasons.reason")).containsExactly("SCHEMA");
        assertThat(counts.getMap("sources[0]"))
                .isEqualTo(Map.of("source", "/parked/count", "open", 1, "redriven", 0, "discarded", 1));
    }

    @Test
    void theBytesComeAsTheyWereReceived() {
        byte[] bytes = {'{', (byte) 0xff, 0, '}', 'P', 'I', 'T', '4'};
        try (Depot depot = new Depot("/parked/bytes")) {
            depot.sends(Depot.record("round-inspected", "PAR-4", bytes));
            Asking.await(depot);
        }
        long id = Desk.holding("}PIT4");

        Response file = RestAssured.get("/api/v1/parked/" + id + "/bytes");

        assertThat(file.asByteArray()).isEqualTo(bytes);
        assertThat(file.contentType()).startsWith("application/octet-stream");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"parked-round-inspected-");
        assertThat(Asking.get("/parked/" + id).getString("reason")).isEqualTo("BAD_UTF8");
    }

    @Test
    void whatIsDiscardedIsNotOpenAndCanBeOpenedAgain() {
        park("/parked/discard", "e1");
        long id = Desk.only("/parked/discard");

        Response discarded = Desk.post("/" + id + "/discard", "{\"reason\": \"a test of the producer\"}");
        Response redriven = Desk.redrive(id, "");
        Response reopened = Desk.post("/" + id + "/reopen", "");

        assertThat(discarded.jsonPath().getString("state")).isEqualTo("discarded");
        assertThat(redriven.statusCode()).isEqualTo(409);
        assertThat(reopened.jsonPath().getString("state")).isEqualTo("open");
        assertThat(Asking.get("/parked/" + id).getList("history.state")).containsExactly("discarded", "open");
        assertThat(Asking.get("/parked/" + id).getList("history.note")).containsExactly("a test of the producer", null);
    }

    @Test
    void ofASelectionWhatCanGoGoesAndTheRestSaysWhyNot() {
        try (Depot depot = new Depot("/parked/selection")) {
            for (String id : List.of("e1", "e2")) {
                depot.sends(Depot.record("lot-restored", "PAR-5", utf8(event("/parked/selection", id, "PAR-5", "2"))));
            }
            depot.sendsBroken("PAR-5", event("/parked/selection", "e3", "PAR-5", BROKEN));
            Asking.await(depot);
        }

        JsonPath done = Desk.post(
                        "/redrive", "{\"filter\": {\"source\": \"/parked/selection\"}, \"note\": \"wrong topic\"}")
                .jsonPath();
        List<String> places = done.getList("items.findAll { it.event != null }.event.place");
        Asking.get("/totals", "lot", "none", "after", String.join(",", places), "wait", "30s");

        assertThat(done.getLong("redriven")).isEqualTo(2);
        assertThat(done.getList("items.outcome")).containsExactlyInAnyOrder("redriven", "redriven", "refused");
        assertThat(done.getList("items.pointer")).contains("/data/quantity");
        assertThat(Asking.get("/lots/PAR-5").getInt("tally.operable")).isEqualTo(4);
        assertThat(Asking.get("/parked", "source", "/parked/selection", "state", "open")
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void aSelectionIsDiscardedAtOnce() {
        park("/parked/many", "e1", "e2", "e3");
        List<Integer> ids = Asking.get("/parked", "source", "/parked/many").getList("items.id");

        JsonPath done = Desk.post("/discard", "{\"ids\": " + ids + ", \"note\": \"a drill\"}")
                .jsonPath();

        assertThat(done.getLong("discarded")).isEqualTo(3);
        assertThat(done.getList("left")).isEmpty();
        assertThat(Asking.get("/parked", "source", "/parked/many").getList("items.state"))
                .containsOnly("discarded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/1/redrive  | {\"bdy\": {}}                           | /bdy",
                "/1/redrive  | {\"body\": {}, \"base64\": \"e30=\"}    | /base64",
                "/1/redrive  | {\"base64\": \"%\"}                     | /base64",
                "/1/redrive  | {\"headers\": {\"dlq-reason\": \"x\"}}  | /headers/dlq-reason",
                "/1/redrive  | {\"note\": 7}                           | /note",
                "/1/redrive  | not JSON                                |",
                "/1/discard  | {}                                      | /reason",
                "/redrive    | {}                                      |",
                "/redrive    | {\"ids\": [1, 1]}                       | /ids/1",
                "/redrive    | {\"ids\": [1], \"filter\": {}}          |",
                "/redrive    | {\"filter\": {\"reasn\": \"SCHEMA\"}}   | /filter/reasn",
                "/discard    | {\"ids\": [1]}                          | /note"
            })
    void anOrderThatIsNotUnderstoodWhollyIsRefused(String path, String body, String pointer) {
        Response answer = Desk.post(path, body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer == null ? "" : pointer);
    }

    @Test
    void anOrderFromAnotherSitesPageIsRefused() {
        park("/parked/site", "e1");
        long id = Desk.only("/parked/site");

        Response answer = RestAssured.given()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/json")
                .post("/api/v1/parked/" + id + "/discard");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Desk.state(id)).isEqualTo("open");
    }

    @Test
    void whatIsDoneWithARecordIsSeenByTheNextQuestion() {
        park("/parked/fresh", "e1");
        long id = Desk.only("/parked/fresh");
        String tag = RestAssured.get("/api/v1/parked/" + id).header("ETag");

        Desk.post("/" + id + "/discard", "{\"reason\": \"seen\"}");

        assertThat(tag).isNull();
        assertThat(Desk.state(id)).isEqualTo("discarded");
    }

    private static void park(String source, String... ids) {
        try (Depot depot = new Depot(source)) {
            for (String id : ids) {
                depot.sendsBroken("PAR", event(source, id, "PAR", BROKEN));
            }
            Asking.await(depot);
        }
    }

    private static String event(String source, String id, String lot, String quantity) {
        return RedriveIT.inspected(source, id, lot, quantity);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
