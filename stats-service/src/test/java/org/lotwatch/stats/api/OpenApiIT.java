package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class OpenApiIT {

    /** Written anew by {@code -Dlotwatch.openapi.update=true}. */
    private static final Path KEPT = Path.of("..", "docs", "reference", "openapi-stats-service.yaml");

    @Test
    void theDescriptionIsTheOneThatIsKept() throws IOException {
        String described = RestAssured.get("/q/openapi").asString();
        if (Boolean.getBoolean("lotwatch.openapi.update")) {
            Files.writeString(KEPT, described);
        }

        assertThat(described).startsWith("---\nopenapi: 3.1.");
        assertThat(KEPT).content().isEqualTo(described);
    }

    @Test
    void everyCallAndEveryParameterIsDescribed() {
        JsonPath api = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath();

        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        assertThat(paths.keySet())
                .contains(
                        "/api/v1/totals",
                        "/api/v1/totals/stream",
                        "/api/v1/totals/series",
                        "/api/v1/totals/diff",
                        "/api/v1/lots/{lotId}/estimate",
                        "/api/v1/estimates",
                        "/api/v1/planner/sample-size",
                        "/api/v1/exports/{what}.csv",
                        "/api/v1/exports/{what}.ndjson",
                        "/api/v1/exports/{what}.xlsx",
                        "/api/v1/lots",
                        "/api/v1/lots/{lotId}",
                        "/api/v1/lots/{lotId}/events",
                        "/api/v1/discrepancies",
                        "/api/v1/shipments",
                        "/api/v1/shipments/{shipmentId}",
                        "/api/v1/sources",
                        "/api/v1/parked",
                        "/api/v1/parked/summary",
                        "/api/v1/parked/redrive",
                        "/api/v1/parked/discard",
                        "/api/v1/parked/{id}",
                        "/api/v1/events",
                        "/api/v1/contract/validate",
                        "/api/v1/contract/asyncapi.yaml",
                        "/api/v1/contract/schemas/{name}",
                        "/api/v1/parked/{id}/bytes",
                        "/api/v1/parked/{id}/redrive",
                        "/api/v1/parked/{id}/discard",
                        "/api/v1/parked/{id}/reopen",
                        "/api/v1/admin/recount",
                        "/api/v1/admin/recount/{job}")
                .allMatch(path -> path.startsWith("/api/v1/"));
        paths.forEach((path, calls) -> calls.forEach((method, call) -> {
            assertThat((String) call.get("summary")).as(path).isNotBlank();
            assertThat((String) call.get("description")).as(path).isNotBlank();
            assertThat(call.get("responses"))
                    .as(path)
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsKey("503");
        }));
    }
}
