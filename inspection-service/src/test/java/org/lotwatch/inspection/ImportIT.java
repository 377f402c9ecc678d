package org.lotwatch.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.lotwatch.inspection.ImportFiles.imported;
import static org.lotwatch.inspection.ImportFiles.post;
import static org.lotwatch.inspection.ImportFiles.rejects;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "inspection"))
class ImportIT {

    private static final String HEADER = "inspectionId,lotId,inspectedAt,verdict,quantity\n";
    private static final String AT = ",L 1,2024-02-14T10:00:00+10:00,";

    private final String id = "IMP-" + UUID.randomUUID();

    @Test
    void rowsOfOneInspectionMakeOneReportWhereverTheyStand() {
        String file = HEADER + row("A", "operable", "35") + row("B", "inoperable", "2") + row("A", "restorable", "28");

        imported("", file).body("state", equalTo("done")).body("rows.accepted", equalTo(3));

        inspection("A")
                .body("results.verdict", equalTo(List.of("operable", "restorable")))
                .body("results.quantity", equalTo(List.of(35, 28)));
        inspection("B").body("results", hasSize(1));
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherIsAConflict() {
        String file = HEADER + row("A", "operable", "35") + row("A", "restorable", "28");
        imported("", file).body("rows.accepted", equalTo(2));

        imported("", file).body("rows.accepted", equalTo(0)).body("rows.unchanged", equalTo(2));
        ValidatableResponse other = imported("", file.replace(",28", ",29")).body("rows.rejected", equalTo(2));

        assertThat(rejects(other.extract().path("job"))).contains("conflict: ", "29 rounds restorable");
    }

    @Test
    void aPreviewNamesWhatIsWrongInTheWordsOfThePost() {
        String file = HEADER
                + row("A", "broken", "1")
                + row("B", "operable", "0")
                + row("C", "operable", "1.000")
                + row("D", "operable", "").replace("2024-02-14T10:00:00+10:00", "02/03/2024 10:00");

        post("?dryRun=true", file)
                .statusCode(200)
                .body("rows.rejected", equalTo(4))
                .body(
                        "rejects[0].faults[0].detail",
                        equalTo(
                                "verdict must be one of operable, restorable, inoperable, undetermined, was \"broken\""))
                .body("rejects[1].faults[0].detail", startsWith("quantity must be an integer of 1 .. "))
                .body("rejects[2].faults[0].detail", containsString("write 1000"))
                .body("rejects[3].faults[0].detail", containsString("it can be 2024-03-02 and 2024-02-03"));
    }

    @Test
    void roundsThatAreNamedTwiceInOneReportAreRejectedWithTheirRow() {
        String file = "inspectionId,lotId,inspectedAt,verdict,roundId\n" + row("A", "operable", "R-1")
                + row("A", "operable", "R-2") + row("A", "inoperable", "R-1");

        post("?dryRun=true", file)
                .body("rows.rejected", equalTo(3))
                .body("rejects[2].row", equalTo(4))
                .body("rejects[2].faults[0].column", equalTo("roundId"))
                .body("rejects[2].faults[0].detail", containsString("roundId must be unique in the report"));
    }

    @Test
    void allOrNothingRecordsNothingWhenOneRowIsWrong() {
        imported("?mode=all-or-nothing", HEADER + row("A", "operable", "1") + row("B", "operable", "0"))
                .body("state", equalTo("refused"));

        given().get("/api/v1/inspections/" + id + "-A").then().statusCode(404);
    }

    @Test
    void theExampleOfTheDocumentationIsImported() throws IOException {
        String file = Files.readString(Path.of("../docs/examples/inspections.csv"));

        post("?dryRun=true&tz=Asia/Vladivostok&map=Lot:lotId", file)
                .statusCode(200)
                .body("rows.read", equalTo(4))
                .body("rows.accepted", equalTo(4))
                .body("columns.ignored", equalTo(List.of("Remarks")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv                 | ''          | 'a,b'                       | bad-file               | columns are missing: inspectionId, lotId, inspectedAt, verdict",
                "application/octet-stream | ''          | 'PK\u0003\u0004 and no more'| bad-file               | broken zip file",
                "application/json         | ''          | '{}'                        | unsupported-media-type | Content-Type must be one of",
                "text/csv                 | ?dry=true   | 'a'                         | unknown-parameter      | known are",
            })
    void aFileThatIsNotRightIsRefusedAtOnceWithTheReason(
            String contentType, String query, String file, String type, String reason) {
        post(query, contentType, file.getBytes(StandardCharsets.UTF_8))
                .contentType("application/problem+json")
                .body("type", equalTo("https://lotwatch.org/problems/" + type))
                .body("detail", containsString(reason));
    }

    @Test
    void aJobWhoseReplicaDiedIsGoneOnWith() throws SQLException {
        DatabaseAccess access = LotwatchServers.database("inspection");
        try (Connection database = DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
                Statement statement = database.createStatement()) {
            statement.execute(
                    """
                    with job as (
                        insert into import_job (job, state, mode, dry_run, file_bytes, options, header, last_row, rows_read,
                                                lease_owner, lease_until)
                        values ('%1$s', 'recording', 'valid-rows', false, 100, '{"fields":{}}', '%2$s', 3, 2,
                                'dead', now() + interval '1s')
                        returning seq)
                    insert into import_row (job, paper, row, line) select seq, '%1$s-A', 3, '%3$s' from job
                    """.formatted(id, HEADER.strip(), row("A", "operable", "5").strip()));
        }

        ImportFiles.ended(id).body("state", equalTo("done")).body("rows.accepted", equalTo(2));

        inspection("A").body("results.quantity", equalTo(List.of(5)));
    }

    @Test
    void thePageIsServed() {
        given().redirects()
                .follow(true)
                .get("/imports")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("/imports/imports.js"));
        given().get("/imports/imports.js").then().statusCode(200);
    }

    private ValidatableResponse inspection(String suffix) {
        return given().get("/api/v1/inspections/" + id + "-" + suffix).then().statusCode(200);
    }

    private String row(String suffix, String verdict, String last) {
        return id + "-" + suffix + AT + verdict + "," + last + "\n";
    }
}
