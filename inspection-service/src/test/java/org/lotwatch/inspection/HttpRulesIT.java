package org.lotwatch.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "inspection"))
class HttpRulesIT {

    private static final String INSPECTIONS = "/api/v1/inspections";

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/inspections, text/plain, 415, unsupported-media-type",
        "POST, /api/v1/restorations/R-1/retraction, application/xml, 415, unsupported-media-type",
        "PUT, /api/v1/inspections, application/json, 405, method-not-allowed",
        "DELETE, /api/v1/restorations/R-1, application/json, 405, method-not-allowed",
        "GET, /api/v1/inspections/I-1/retraction, application/json, 405, method-not-allowed",
        "GET, /api/v1/inspection, application/json, 404, unknown-resource",
        "GET, /api/v1/inspections/no-such-paper, application/json, 404, unknown-paper",
        "GET, /api/v1/restorations/no-such-paper, application/json, 404, unknown-paper",
        "GET, /api/v1/inspections?limit=0, application/json, 400, validation",
        "GET, /api/v1/inspections?limit=1001, application/json, 400, validation",
        "GET, /api/v1/restorations?limit=ten, application/json, 400, validation",
        "GET, /api/v1/inspections?limit=, application/json, 400, validation",
        "GET, /api/v1/inspections?state=lost, application/json, 400, validation",
        "GET, /api/v1/inspections?lot=, application/json, 400, validation",
        "GET, /api/v1/inspections?cursor=x, application/json, 400, bad-cursor",
        "GET, /api/v1/restorations?cursor=, application/json, 400, validation",
        "GET, /api/v1/inspections?lotId=L, application/json, 400, unknown-parameter",
        "GET, /api/v1/inspections?limit=1&limit=2, application/json, 400, unknown-parameter",
        "GET, /api/v1/restorations/R-1?limit=1, application/json, 400, unknown-parameter",
        "POST, /api/v1/inspections?dryRun=true, application/json, 400, unknown-parameter",
    })
    void aRequestThatNoRuleCoversIsAProblemWithAType(
            String method, String path, String contentType, int status, String type) {
        given().contentType(contentType)
                .body("GET".equals(method) ? "" : "{}")
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://lotwatch.org/problems/" + type))
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{", "{\"lotId\": \"a\"} x", "{\"lotId\": \"a\", \"lotId\": \"a\"}", "{'a': 1}"
            })
    void aBodyThatIsNoJsonObjectIsOneFault(String body) {
        post(body).statusCode(400).body("errors.pointer", contains(""));
    }

    @Test
    void aValidationProblemNamesEveryFault() {
        post("{\"inspectionId\": 7, \"results\": [{\"verdict\": \"fine\", \"quantity\": \"1\"}, 3], \"lot/id\": [1]}")
                .statusCode(400)
                .body("type", equalTo("https://lotwatch.org/problems/validation"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/inspectionId",
                                "/results/0/verdict",
                                "/results/0/quantity",
                                "/results/1",
                                "/lot~1id",
                                "/lotId",
                                "/inspectedAt"));
    }

    @Test
    void aTypeWithACharsetIsJsonToo() {
        given().contentType("application/json; charset=utf-8")
                .body(report("CHARSET-1", "Other"))
                .post(INSPECTIONS)
                .then()
                .statusCode(201);
    }

    @Test
    void pagesShowEachReportOnceLatestFirst() {
        for (int i = 1; i <= 5; i++) {
            file("PAGE-" + i, "Pages");
        }
        List<String> seen = new ArrayList<>();
        String path = INSPECTIONS + "?lot=pages&limit=2";

        for (String next = path; next != null && seen.size() < 500; ) {
            ValidatableResponse page =
                    given().urlEncodingEnabled(false).get(next).then().statusCode(200);
            seen.addAll(page.extract().jsonPath().getList("items.id", String.class));
            String cursor = page.extract().jsonPath().getString("nextCursor");
            next = cursor == null ? null : path + "&cursor=" + cursor;
            file("MEANWHILE-" + seen.size(), "Pages");
        }

        assertThat(seen).containsExactly("PAGE-5", "PAGE-4", "PAGE-3", "PAGE-2", "PAGE-1");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        file("CURSOR-1", "Other");
        file("CURSOR-2", "Other");
        String cursor = given().get(INSPECTIONS + "?limit=1").jsonPath().getString("nextCursor");

        for (String other : List.of("/api/v1/restorations?limit=1", INSPECTIONS + "?state=standing")) {
            given().get(other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("https://lotwatch.org/problems/bad-cursor"));
        }
    }

    @Test
    void theNextPageIsLinked() {
        file("LINK-1", "Other");
        file("LINK-2", "Other");

        Response page = given().get(INSPECTIONS + "?limit=1");

        assertThat(page.header("Link"))
                .contains("rel=\"next\"", "cursor=" + page.jsonPath().getString("nextCursor"));
    }

    @Test
    void aListWithoutReportsIsEmptyAndOk() {
        given().get(INSPECTIONS + "?lot=none&limit=1000")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("nextCursor", nullValue())
                .body("containsKey('nextCursor')", equalTo(true));
    }

    @Test
    void theDocumentDescribesEachOperationWithAnExample() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3.1"))
                .body("paths.keySet()", hasSize(14))
                .body(
                        "paths.'/api/v1/inspections'.post.requestBody.content.'application/json'.examples",
                        not(nullValue()))
                .body("components.schemas.Inspection.required.join(' ')", containsString("inspectionId"));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void theServiceIsReady() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(INSPECTIONS)
                .then();
    }

    private static void file(String id, String lot) {
        post(report(id, lot)).statusCode(201);
    }

    private static String report(String id, String lot) {
        return """
                {"inspectionId": "%s", "lotId": "%s", "inspectedAt": "2024-02-10T08:30:00Z",
                 "results": [{"verdict": "operable", "quantity": 1}]}
                """.formatted(id, lot);
    }
}
