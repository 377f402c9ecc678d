package org.lotwatch.shipment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "shipment"))
class HttpRulesIT {

    private static final String SHIPMENTS = "/api/v1/shipments";

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/shipments, text/plain, 415, unsupported-media-type",
        "PUT, /api/v1/shipments, application/json, 405, method-not-allowed",
        "DELETE, /api/v1/shipments/S-1, application/json, 405, method-not-allowed",
        "GET, /api/v1/shipment, application/json, 404, unknown-resource",
        "GET, /api/v1/shipments?limit=0, application/json, 400, validation",
        "GET, /api/v1/shipments?limit=1001, application/json, 400, validation",
        "GET, /api/v1/shipments?limit=ten, application/json, 400, validation",
        "GET, /api/v1/shipments?limit=, application/json, 400, validation",
        "GET, /api/v1/shipments/no-such-shipment, application/json, 404, unknown-shipment",
        "POST, /api/v1/shipments/S-1/retraction, application/xml, 415, unsupported-media-type",
        "GET, /api/v1/shipments?cursor=, application/json, 400, validation",
        "GET, /api/v1/shipments?state=lost, application/json, 400, validation",
        "GET, /api/v1/shipments?cursor=x, application/json, 400, bad-cursor",
        "GET, /api/v1/shipments?stat=loaded, application/json, 400, unknown-parameter",
        "GET, /api/v1/shipments?limit=1&limit=2, application/json, 400, unknown-parameter",
        "GET, /api/v1/shipments/S-1?limit=1, application/json, 400, unknown-parameter",
        "POST, /api/v1/shipments?dryRun=true, application/json, 400, unknown-parameter",
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

    @Test
    void aValidationProblemNamesEveryFault() {
        given().contentType("application/json")
                .body("{\"shipmentId\": 7, \"lines\": [{\"line\": 0}]}")
                .post(SHIPMENTS)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://lotwatch.org/problems/validation"))
                .body("errors.pointer.join(' ')", containsString("/shipmentId"))
                .body("errors.pointer.join(' ')", containsString("/origin"))
                .body("errors.pointer.join(' ')", containsString("/lines/0/lotId"));
    }

    @Test
    void pagesShowEachShipmentOnceLatestFirst() {
        for (int i = 1; i <= 5; i++) {
            plan("PAGE-" + i);
        }
        List<String> seen = new ArrayList<>();
        String path = SHIPMENTS + "?state=planned&limit=2";

        for (String next = path; next != null && seen.size() < 500; ) {
            ValidatableResponse page =
                    given().urlEncodingEnabled(false).get(next).then().statusCode(200);
            seen.addAll(page.extract().jsonPath().getList("items.shipmentId", String.class));
            String cursor = page.extract().jsonPath().getString("nextCursor");
            next = cursor == null ? null : path + "&cursor=" + cursor;
            plan("MEANWHILE-" + seen.size());
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsSubsequence("PAGE-5", "PAGE-4", "PAGE-3", "PAGE-2", "PAGE-1")
                .noneMatch(id -> id.startsWith("MEANWHILE"));
    }

    @Test
    void theNextPageIsLinked() {
        plan("LINK-1");
        plan("LINK-2");

        Response page = given().get(SHIPMENTS + "?limit=1");

        assertThat(page.header("Link"))
                .contains("rel=\"next\"", "cursor=" + page.jsonPath().getString("nextCursor"));
    }

    @Test
    void aListWithoutShipmentsIsEmptyAndOk() {
        given().get(SHIPMENTS + "?state=retracted&limit=1000")
                .then()
                .statusCode(200)
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
                .body("paths.keySet()", hasSize(12))
                .body(
                        "paths.'/api/v1/shipments'.post.requestBody.content.'application/json'.examples",
                        not(nullValue()))
                .body("components.schemas.Manifest.required.join(' ')", containsString("shipmentId"));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void theServiceIsReady() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static void plan(String id) {
        given().contentType("application/json")
                .body("{\"shipmentId\": \"%s\", \"origin\": {\"id\": \"NAJIN\"}, \"lines\": [%s]}"
                        .formatted(id, "{\"line\": 1, \"lotId\": \"L\", \"nature\": \"n\", \"quantity\": 1}"))
                .post(SHIPMENTS)
                .then()
                .statusCode(201);
    }
}
