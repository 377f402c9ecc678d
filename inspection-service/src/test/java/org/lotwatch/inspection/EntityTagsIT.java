package org.lotwatch.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "inspection"))
class EntityTagsIT {

    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String RESTORATIONS = "/api/v1/restorations";
    private static final String ONE = INSPECTIONS + "/{id}";

    private final String id = "TAG-" + UUID.randomUUID();

    /** The answer about one paper changes a last time when its events are published. */
    @BeforeEach
    void fileAndAwaitPublication() {
        file(id);
        Awaitility.await().untilAsserted(() -> given().get(at(ONE)).then().body("events[0].position", notNullValue()));
    }

    @Test
    void restorationsHaveTagsToo() {
        String restoration = """
                {"restorationId": "%s", "lotId": "%s", "restoredAt": "2024-03-01T08:30:00Z", "quantityRestored": 1}
                """.formatted(id, id);
        post(RESTORATIONS, restoration);
        String tag = read(RESTORATIONS, "\"none\"").header("ETag");

        assertThat(read(RESTORATIONS, tag).statusCode()).isEqualTo(304);
        assertThat(read(RESTORATIONS + "/{id}", tag).header("ETag"))
                .startsWith("W/\"")
                .isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, INSPECTIONS, INSPECTIONS + "?lot={id}&state=standing", INSPECTIONS + "?limit=1"})
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
    @ValueSource(strings = {ONE, INSPECTIONS, INSPECTIONS + "?lot={id}&state=standing", INSPECTIONS + "?limit=1"})
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
        file(id + "-B");

        assertThat(read(ONE + "-B", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void theTagOfAPageIsNotThatOfAnother() {
        String tag = read(INSPECTIONS + "?limit=1", "\"none\"").header("ETag");

        assertThat(read(INSPECTIONS + "?limit=2", tag).statusCode()).isEqualTo(200);
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

    private static void file(String id) {
        String report = """
                {"inspectionId": "%s", "lotId": "%s", "inspectedAt": "2024-02-10T08:30:00Z",
                 "results": [{"verdict": "operable", "quantity": 1}]}
                """.formatted(id, id);
        post(INSPECTIONS, report);
    }
}
