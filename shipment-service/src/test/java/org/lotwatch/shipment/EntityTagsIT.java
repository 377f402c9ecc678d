package org.lotwatch.shipment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "shipment"))
class EntityTagsIT {

    private static final String SHIPMENTS = "/api/v1/shipments";
    private static final String ONE = SHIPMENTS + "/{id}";

    private final String id = "TAG-" + UUID.randomUUID();

    /** A planned shipment has no events, whose publication would change the answer. */
    @BeforeEach
    void plan() {
        plan(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, SHIPMENTS, SHIPMENTS + "?state=planned", SHIPMENTS + "?limit=1"})
    void whatHasNotChangedIsNotSentAgain(String path) {
        Response first = read(path, "\"none\"");

        Response again = read(path, first.header("ETag"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, SHIPMENTS, SHIPMENTS + "?state=planned", SHIPMENTS + "?limit=1"})
    void whatHasChangedIsSentAgain(String path) {
        String tag = read(path, "\"none\"").header("ETag");
        post(at(ONE) + "/retraction", "{\"reason\": \"duplicate\"}");

        Response again = read(path, tag);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void theTagOfOneIsNotThatOfAnother() {
        String tag = read(ONE, "\"none\"").header("ETag");
        plan(id + "-B");

        assertThat(read(ONE + "-B", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void theTagOfAPageIsNotThatOfAnother() {
        String tag = read(SHIPMENTS + "?limit=1", "\"none\"").header("ETag");

        assertThat(read(SHIPMENTS + "?limit=2", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"other\", %s", "%s, W/\"other\"", "*"})
    void aCopyIsRecognisedAmongOthers(String copies) {
        String tag = read(ONE, "\"none\"").header("ETag");
        String strong = tag.substring("W/".length());

        assertThat(read(ONE, copies.formatted(tag)).statusCode()).isEqualTo(304);
        assertThat(read(ONE, copies.formatted(strong)).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"\"", "no tag at all", "**", ","})
    void aCopyOfSomethingElseIsNone(String copies) {
        assertThat(read(ONE, copies).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereHasNoTag() {
        Response refused = read(ONE + "-NONE", "*");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.header("ETag")).isNull();
    }

    private Response read(String path, String copies) {
        return given().header("If-None-Match", copies).get(at(path));
    }

    private String at(String path) {
        return path.replace("{id}", id);
    }

    private static void post(String path, String body) {
        given().contentType("application/json").body(body).post(path).then().statusCode(201);
    }

    private static void plan(String id) {
        String manifest = """
                {"shipmentId": "%s", "origin": {"id": "NAJIN"},
                 "lines": [{"line": 1, "lotId": "LOT %s", "nature": "152mm-shell", "quantity": 1}]}
                """.formatted(id, id);
        post(SHIPMENTS, manifest);
    }
}
