package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.events.codec.AsyncApi;
import org.lotwatch.events.codec.Schemas;
import org.lotwatch.stats.api.Posting.Answer;
import org.lotwatch.testkit.LotwatchServers;

/** The contract as it is served, and the judge of events. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class ContractIT {

    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @Test
    void theStrictProfileFindsAMisspeltFieldWhichTheTolerantOneIgnores() {
        String event = EventsIT.inspected("v1", "VAL-1", "operable", 1).replace("\"quantity\"", "\"quantitiy\"");

        JsonPath strict = judged("/contract/validate", Posting.STRUCTURED, event);
        JsonPath tolerant = judged("/contract/validate?profile=tolerant", Posting.STRUCTURED, event);

        assertThat(strict.getBoolean("valid")).isFalse();
        assertThat(strict.getString("profile")).isEqualTo("strict");
        assertThat(strict.getString("events[0].pointer")).isEqualTo("/data/quantitiy");
        assertThat(strict.getString("events[0].detail")).contains("quantitiy", "correct its name");
        assertThat(tolerant.getBoolean("valid")).isTrue();
        assertThat(tolerant.getString("events[0].topic")).isEqualTo("round-inspected");
        assertThat(tolerant.getString("events[0].key")).isEqualTo("VAL-1");
    }

    @Test
    void aBatchIsJudgedEventByEvent() {
        String batch = "[" + EventsIT.inspected("v2", "VAL-2", "operable", 1) + ","
                + EventsIT.inspected("v3", "VAL-2", "operable", 0) + "," + EventsIT.event("v4", "round.painted", "{}")
                + "]";

        JsonPath verdict = judged("/contract/validate", Posting.BATCH, batch);

        assertThat(verdict.getBoolean("valid")).isFalse();
        assertThat(verdict.getList("events.valid")).containsExactly(true, false, false);
        assertThat(verdict.getList("events.id")).containsExactly("v2", "v3", "v4");
        assertThat(verdict.getList("events.reason")).containsExactly(null, "SCHEMA", "UNKNOWN_TYPE");
        assertThat(verdict.getString("events[1].pointer")).isEqualTo("/1/data/quantity");
        assertThat(verdict.getString("events[1].detail")).isEqualTo("quantity must be an integer of at least 1, was 0");
    }

    @Test
    void whatIsNoEventAtAllIsJudgedToo() {
        JsonPath verdict = judged("/contract/validate", Posting.STRUCTURED, "lot 42, 7 rounds fine");

        assertThat(verdict.getBoolean("valid")).isFalse();
        assertThat(verdict.getString("events[0].reason")).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void theAsyncApiDocumentIsServedAndItsReferencesLeadToTheSchemas() {
        Response document = RestAssured.get("/api/v1/contract/asyncapi.yaml");

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.contentType()).startsWith("application/yaml");
        assertThat(document.asString()).isEqualTo(AsyncApi.text());
        Matcher references = Pattern.compile("\\$ref: '(schemas/[^']+)'").matcher(document.asString());
        List<String> found = references.results().map(match -> match.group(1)).toList();
        assertThat(found)
                .hasSize(6)
                .allSatisfy(reference -> assertThat(
                                RestAssured.get("/api/v1/contract/" + reference).statusCode())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({
        "round.inspected.v1,                      schemas/strict/round.inspected.v1.json",
        "round.inspected.v1.json,                 schemas/strict/round.inspected.v1.json",
        "round.inspected.v1?profile=tolerant,     schemas/tolerant/round.inspected.v1.json",
        "common,                                  schemas/strict/common.json",
        "record.corrected.v1?bundled=true,        schemas/strict/record.corrected.v1.json",
    })
    void aSchemaIsServedByItsName(String name, String id) {
        Response schema = RestAssured.given().urlEncodingEnabled(false).get("/api/v1/contract/schemas/" + name);

        assertThat(schema.contentType()).startsWith("application/schema+json");
        assertThat(JsonPath.from(schema.asString()).getString("'$id'")).isEqualTo("https://lotwatch.org/" + id);
    }

    @Test
    void anUnknownSchemaIsNotFoundAndTheKnownOnesAreNamed() {
        Response missing = RestAssured.get("/api/v1/contract/schemas/round.painted.v1");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.jsonPath().getString("detail")).contains("round.painted.v1", "round.inspected.v1");
        assertThat(Asking.get("/contract/schemas").getList("")).isEqualTo(Schemas.names());
    }

    /** A copy of what is served; take the one in {@code target} when the contract has changed. */
    @ParameterizedTest
    @CsvSource({"/contract, contract.html", "/contract.css, contract.css"})
    void thePageOfTheContractIsTheOneInTheReference(String path, String file) throws IOException {
        String served = RestAssured.get(path).asString();

        Files.writeString(Path.of("target", file), served);

        assertThat(REFERENCE.resolve(file)).hasContent(served);
    }

    @Test
    void thePageOfTheContractNeedsNothingFromElsewhere() {
        Response page = RestAssured.get("/contract");

        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'self'");
        assertThat(page.asString())
                .contains("org.lotwatch.round.inspected.v1", "sample.design", "quantityRestored")
                .doesNotContain("src=", "<style", "style=");
    }

    private static JsonPath judged(String path, String contentType, String body) {
        Answer answer = Posting.to(path).as(contentType).post(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
