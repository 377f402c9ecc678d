package org.lotwatch.testkit.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers carry tags, and whoever has the answer is not sent it again. */
public abstract class EntityTagsContract {

    private final Door door;

    protected EntityTagsContract(Door door) {
        this.door = door;
    }

    private static final String ONE = "/{id}";

    private final String id = "TAG-" + UUID.randomUUID();

    /** The answer about one paper changes a last time when its events are published. */
    @BeforeEach
    void recordAndAwaitPublication() {
        record(id);
        Awaitility.await().untilAsserted(() -> given().get(at(ONE)).then().body("events[0].position", notNullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, "", "{filter}", "?limit=1"})
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
    @ValueSource(strings = {ONE, "", "{filter}", "?limit=1"})
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
        record(id + "-B");

        assertThat(read(ONE + "-B", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void theTagOfAPageIsNotThatOfAnother() {
        String tag = read("?limit=1", "\"none\"").header("ETag");

        assertThat(read("?limit=2", tag).statusCode()).isEqualTo(200);
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
        return door.path() + path.replace("{filter}", door.filter()).replace("{id}", id);
    }

    private void record(String paper) {
        post(door.path(), door.body(paper));
    }

    private static void post(String path, String body) {
        given().contentType("application/json").body(body).post(path).then().statusCode(201);
    }
}
