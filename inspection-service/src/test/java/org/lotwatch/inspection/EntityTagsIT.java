package org.lotwatch.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.door.Door;
import org.lotwatch.testkit.door.EntityTagsContract;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "inspection"))
class EntityTagsIT extends EntityTagsContract {

    private static final String RESTORATIONS = "/api/v1/restorations";

    EntityTagsIT() {
        super(Door.INSPECTIONS);
    }

    @Test
    void restorationsHaveTagsToo() {
        String id = "TAG-" + UUID.randomUUID();
        String restoration = """
                {"restorationId": "%s", "lotId": "%s", "restoredAt": "2024-03-01T08:30:00Z", "quantityRestored": 1}
                """.formatted(id, id);
        given().contentType("application/json")
                .body(restoration)
                .post(RESTORATIONS)
                .then()
                .statusCode(201);
        String tag = tag(RESTORATIONS, "\"none\"", 200);

        assertThat(tag(RESTORATIONS, tag, 304)).isEqualTo(tag);
        assertThat(tag(RESTORATIONS + "/" + id, tag, 200)).startsWith("W/\"").isNotEqualTo(tag);
    }

    private static String tag(String path, String copies, int status) {
        return given().header("If-None-Match", copies)
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .header("ETag");
    }
}
