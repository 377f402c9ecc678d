package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class ExportsIT {

    private static final String SHIPMENT = "EXP-1";
    private static final int LOTS = 1_203;

    private static boolean reported;

    @Inject
    DataSource database;

    @BeforeAll
    static void nothingIsReported() {
        reported = false;
    }

    /** More lots than a page holds, and one that means harm. */
    @BeforeEach
    void reportOnce() {
        if (reported) {
            return;
        }
        try (Depot depot = new Depot("/exports/depot")) {
            for (int lot = 0; lot < LOTS - 1; lot++) {
                depot.loads("EXP-" + lot, SHIPMENT, "exp-shell", 10);
            }
            depot.loads("=EXP(1)", SHIPMENT, "exp-shell", 30).inspects("=EXP(1)", "operable", 45);
            Asking.await(depot);
        }
        reported = true;
    }

    @Test
    void allLotsAreInTheFileNotAPage() {
        List<NamedCsvRecord> rows = csv("lots", "shipment", SHIPMENT);

        assertThat(rows).hasSize(LOTS);
        assertThat(rows).extracting(row -> row.getField("lotKey")).doesNotHaveDuplicates();
        assertThat(rows.stream()
                        .mapToLong(row -> Long.parseLong(row.getField("introduced")))
                        .sum())
                .isEqualTo((LOTS - 1) * 10L + 30)
                .isEqualTo(Asking.get("/totals", "shipment", SHIPMENT).getLong("total.introduced"));
    }

    @Test
    void aLotThatLooksLikeAFormulaIsAText() {
        List<NamedCsvRecord> rows = csv("lots", "lot", "=EXP(1)");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField("lotId")).isEqualTo("'=EXP(1)");
            assertThat(row.getField("overInspected")).isEqualTo("15");
        });
    }

    @Test
    void timesAreInTheZoneWithItsOffset() {
        List<NamedCsvRecord> rows = csv("lots", "lot", "EXP-1", "tz", "Asia/Vladivostok");

        assertThat(rows.get(0).getField("firstEventAt")).isEqualTo("2024-02-10T18:00:00+10:00");
    }

    @Test
    void totalsAreTheGroupsOfTheAnswer() {
        List<NamedCsvRecord> rows = csv("totals", "shipment", SHIPMENT, "groupBy", "nature,producedDecade");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField("nature")).isEqualTo("exp-shell");
            assertThat(row.getField("producedDecade")).isEqualTo("1970s");
            assertThat(row.getField("lots")).isEqualTo(String.valueOf(LOTS));
        });
    }

    @Test
    void aSeriesIsThatOfTheAnswer() {
        List<NamedCsvRecord> rows =
                csv("series", "shipment", SHIPMENT, "from", "2024-02-09", "to", "2024-02-12", "interval", "P1D");

        assertThat(rows).extracting(row -> row.getField("inspected")).containsExactly("0", "0", "45", "45");
        assertThat(rows).extracting(row -> row.getField("changes.inspected")).containsExactly("0", "0", "45", "0");
    }

    @Test
    void discrepanciesNameTheirEvents() {
        List<NamedCsvRecord> rows = csv("discrepancies", "shipment", SHIPMENT, "code", "OVER_INSPECTED");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField("lotKey")).isEqualTo("'=EXP(1)");
            assertThat(row.getField("events")).contains("/exports/depot e-");
        });
    }

    @Test
    void everyRecordIsInTheEvents() {
        List<NamedCsvRecord> rows = csv("events", "shipment", SHIPMENT);

        assertThat(rows).hasSize(LOTS + 1);
        assertThat(rows).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.getField("decision")).containsOnly("applied");
    }

    @Test
    void linesOfJsonAreTheSameRows() {
        Response response = Asking.response("/exports/lots.ndjson", "shipment", SHIPMENT);

        List<String> lines = response.asString().lines().toList();
        assertThat(response.contentType()).startsWith("application/x-ndjson");
        assertThat(lines).hasSize(LOTS);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(JsonPath.from(line).getString("nature")).isEqualTo("exp-shell"));
    }

    @Test
    void aWorkbookIsSentWhole() {
        Response response = Asking.response("/exports/lots.xlsx", "shipment", SHIPMENT);

        assertThat(response.contentType())
                .startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(response.asByteArray()).startsWith('P', 'K').hasSizeGreaterThan(10_000);
        assertThat(response.header("Content-Disposition"))
                .matches("attachment; filename=\"lotwatch-lots-\\d{8}T\\d{6}Z\\.xlsx\"");
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() {
        Response first = Asking.response("/exports/totals.csv", "asOf", "2024-02-11");

        Response again = RestAssured.given()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/exports/totals.csv?asOf=2024-02-11");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lots.csv,    groupBy, nature,     400, unknown-parameter",
        "lots.csv,    from,    2024-02-01, 400, unknown-parameter",
        "totals.csv,  code,    WRONG_KEY,  400, unknown-parameter",
        "totals.xlsx, asOf,    yesterday,  400, bad-time",
        "series.csv,  from,    2024-02-01, 400, validation",
        "lots.pdf,    tz,      UTC,        404, unknown-resource",
        "papers.csv,  tz,      UTC,        404, unknown-resource",
    })
    void whatCannotBeExportedIsRefused(String file, String name, String value, int status, String type) {
        Response response = Asking.response("/exports/" + file, name, value);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).endsWith("/" + type);
    }

    @Test
    void aReaderThatLeavesHoldsNothing() throws Exception {
        for (int i = 0; i < 30; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/api/v1/exports/events.csv"))
                    .build();
            try (InputStream body = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                assertThat(body.read()).isEqualTo('l');
            }
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> inUse() == 0);
        assertThat(csv("lots", "lot", "EXP-1")).hasSize(1);
    }

    private long inUse() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from pg_stat_activity where xact_start is not null"
                                + " and datname = current_database() and pid <> pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<NamedCsvRecord> csv(String what, Object... parameters) {
        Response response = Asking.response("/exports/" + what + ".csv", parameters);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(response.asString())) {
            return reader.stream().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
