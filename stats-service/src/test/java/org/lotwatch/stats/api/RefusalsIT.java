package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class RefusalsIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/totals         | natur          | x                  | unknown-parameter",
                "/totals         | asOf           | yesterday          | bad-time",
                "/totals         | asOf           | 2024-02-30         | bad-time",
                "/totals         | asOf           | 2024-02-10T08:00   | bad-time",
                "/totals         | knownAt        | 10.02.2024         | bad-time",
                "/totals         | tz             | Mars/Olympus       | bad-time",
                "/totals         | groupBy        | colour             | validation",
                "/totals         | groupBy        | nature,nature      | validation",
                "/totals         | groupBy        | nature,lot,origin  | validation",
                "/totals         | groupBy        | ''                 | validation",
                "/totals         | producedFrom   | 1850               | validation",
                "/totals         | producedTo     | seventies          | validation",
                "/totals         | nature         | ''                 | validation",
                "/totals         | after          | round-inspected    | validation",
                "/totals         | wait           | forever            | validation",
                "/totals         | wait           | 31s                | validation",
                "/lots           | limit          | 0                  | validation",
                "/lots           | limit          | 1001               | validation",
                "/lots           | limit          | many               | validation",
                "/lots           | cursor         | !                  | bad-cursor",
                "/lots           | cursor         | MTox               | bad-cursor",
                "/lots           | page           | 2                  | unknown-parameter",
                "/discrepancies  | code           | WRONG              | validation",
                "/discrepancies  | cursor         | x                  | bad-cursor",
                "/shipments      | nature         | x                  | unknown-parameter",
                "/shipments      | cursor         | x                  | bad-cursor",
                "/sources        | asOf           | 2024-02-10         | unknown-parameter",
                "/parked         | state          | closed             | validation",
                "/parked         | cursor         | x                  | bad-cursor",
                "/parked/nine    |                |                    | validation",
                "/totals/stream  | asOf           | 2024-02-10         | unknown-parameter",
                "/totals/stream  | groupBy        | colour             | validation",
                "/estimates      | of             | undetermined       | validation",
                "/estimates      | level          | 1                  | validation",
                "/estimates      | level          | 95%                | validation",
                "/estimates      | groupBy        | colour             | validation",
                "/estimates      | method         | wilson             | unknown-parameter",
                "/lots/x/estimate| method         | guess              | validation",
                "/planner/sample-size | population | 0                 | validation",
                "/planner/sample-size | margin    | 0.05               | validation",
                "/planner/sample-size | lot       | x                  | unknown-parameter",
                "/totals/diff    | to             | 2024-02-01         | validation",
                "/totals/diff    | from           | soon               | bad-time",
                "/totals/diff    | knownAt        | 2024-02-01         | unknown-parameter",
                "/totals/series  | from           | 2024-02-01         | validation",
                "/totals/series  | interval       | P1D                | validation",
                "/totals/series  | clock          | wall               | validation",
            })
    void aBadParameterIsRefusedAndNamed(String path, String name, String value, String type) {
        Response response =
                name == null ? Asking.response(path) : Asking.response(path, name, value == null ? "" : value);

        assertProblem(response, 400, type);
    }

    @ParameterizedTest
    @CsvSource({
        "interval, P1DT1H,     validation",
        "interval, PT1S,       validation",
        "interval, PT1M,       range-too-wide",
        "from,     2024-03-01, bad-time",
        "to,       2024-02-31, bad-time",
        "tz,       Mars/Base,  bad-time",
        "asOf,     2024-02-01, validation",
        "groupBy,  nature,     unknown-parameter",
    })
    void aSeriesThatCannotBeToldIsRefused(String name, String value, String type) {
        java.util.Map<String, String> parameters =
                new java.util.HashMap<>(java.util.Map.of("from", "2024-02-01", "to", "2024-02-20"));
        parameters.put(name, value);

        Response response =
                io.restassured.RestAssured.given().queryParams(parameters).get("/api/v1/totals/series");

        assertProblem(response, 400, type);
    }

    @ParameterizedTest
    @CsvSource({
        "/lots/REF-NOBODY,                 unknown-lot",
        "/lots/REF-NOBODY/events,          unknown-lot",
        "/lots/REF-NOBODY/estimate,        unknown-lot",
        "/lots/%00,                        unknown-lot",
        "/shipments/REF-NOWHERE,           unknown-shipment",
        "/parked/999999999,                unknown-resource",
        "/nothing-here,                    unknown-resource",
    })
    void whatIsNotKnownIsNotFound(String path, String type) {
        Response response = io.restassured.RestAssured.given()
                .urlEncodingEnabled(false)
                .when()
                .get("/api/v1" + path);

        assertProblem(response, 404, type);
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        Response response = io.restassured.RestAssured.get("/api/v1/totals?nature=a&nature=b");

        assertProblem(response, 400, "unknown-parameter");
    }

    @Test
    void aControlCharacterIsRefused() {
        Response response =
                io.restassured.RestAssured.given().urlEncodingEnabled(false).get("/api/v1/totals?nature=a%00b");

        assertProblem(response, 400, "validation");
    }

    @Test
    void theFaultyParameterIsPointedAt() {
        Response response = Asking.response("/lots", "limit", 0);

        assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/limit");
        assertThat(response.jsonPath().getString("errors[0].detail"))
                .isEqualTo("limit must be a whole number from 1 to 1000, was \"0\"");
    }

    @Test
    void aMethodThatAResourceDoesNotHaveIsAProblemToo() {
        Response response = io.restassured.RestAssured.delete("/api/v1/totals");

        assertProblem(response, 405, "method-not-allowed");
    }

    private static void assertProblem(Response response, int status, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("https://lotwatch.org/problems/" + type);
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("title")).isNotBlank();
    }
}
