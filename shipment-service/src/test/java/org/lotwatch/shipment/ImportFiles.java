package org.lotwatch.shipment;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Posts files, and waits for what becomes of them. */
final class ImportFiles {

    static final String IMPORTS = "/api/v1/imports";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ImportFiles() {}

    static ValidatableResponse post(String query, String csv) {
        return post(query, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    static ValidatableResponse post(String query, String contentType, byte[] file) {
        return given().urlEncodingEnabled(false)
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(contentType, ContentType.BINARY)))
                .contentType(contentType)
                .body(file)
                .post(IMPORTS + "/shipments" + query)
                .then();
    }

    /** The job at its end. */
    static ValidatableResponse imported(String query, String csv) {
        return ended(post(query, csv).statusCode(202).extract().path("job"));
    }

    static ValidatableResponse ended(String job) {
        Awaitility.await().atMost(PATIENCE).until(() -> one(job).extract().path("endedAt") != null);
        return one(job);
    }

    static ValidatableResponse one(String job) {
        return given().get(IMPORTS + "/" + job).then().statusCode(200);
    }

    static String rejects(String job) {
        return given().get(IMPORTS + "/" + job + "/rejects")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
    }
}
