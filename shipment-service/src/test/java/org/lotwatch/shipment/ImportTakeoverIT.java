package org.lotwatch.shipment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lotwatch.shipment.ImportFiles.IMPORTS;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.testkit.LotwatchServers;

/** Jobs as a replica leaves them behind that died in the middle: what it committed is there, and its lease runs out. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "shipment"))
class ImportTakeoverIT {

    private static final String HEADER = "shipmentId,origin,lotId,nature,quantity";

    private final String id = "DEAD-" + UUID.randomUUID();
    private Connection database;

    @BeforeEach
    void connect() throws SQLException {
        DatabaseAccess access = LotwatchServers.database("shipment");
        database = DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
        database.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        database.close();
    }

    @Test
    void aJobThatDiedWhileReadingGoesOnAfterTheRowsThatAreStaged() throws SQLException {
        String file = HEADER + "\n" + row("A", 10) + "\n" + row("B", 0) + "\n" + row("C", 30) + "\n";
        long job = job("reading", "last_row = 2, rows_read = 1", 1, "valid-rows");
        execute(
                "insert into import_chunk (job, n, bytes) values (?, 0, ?)",
                job,
                file.getBytes(StandardCharsets.UTF_8));
        stage(job, "A", 2, 10);
        database.commit();

        ImportFiles.ended(id)
                .body("state", equalTo("done"))
                .body("rows.read", equalTo(3))
                .body("rows.accepted", equalTo(2))
                .body("rows.rejected", equalTo(1));

        assertThat(status("A")).isEqualTo(200);
        assertThat(status("C")).isEqualTo(200);
    }

    @Test
    void aJobThatDiedWhileRecordingCountsWhatWasRecordedOnce() throws SQLException {
        given().contentType("application/json")
                .body("{\"shipmentId\": \"%s\", \"origin\": {\"id\": \"NAJIN\"}, \"lines\": [%s]}"
                        .formatted(id + "-A", "{\"line\": 1, \"lotId\": \"L\", \"nature\": \"n\", \"quantity\": 10}"))
                .post("/api/v1/shipments")
                .then()
                .statusCode(201);
        long job = job("recording", "header = '" + HEADER + "', last_row = 3, rows_read = 2", 1, "all-or-nothing");
        stage(job, "B", 3, 20);
        database.commit();

        ImportFiles.ended(id)
                .body("state", equalTo("done"))
                .body("rows.accepted", equalTo(2))
                .body("rows.unchanged", equalTo(0));

        assertThat(status("B")).isEqualTo(200);
    }

    @Test
    void aJobThatIsCancelledRecordsNothingMore() throws SQLException {
        long job = job("recording", "header = '" + HEADER + "', last_row = 2, rows_read = 1", 600, "valid-rows");
        stage(job, "A", 2, 10);
        database.commit();

        given().post(IMPORTS + "/" + id + "/cancellation").then().statusCode(200);
        execute("update import_job set lease_until = now() where seq = ?", job);
        database.commit();

        ImportFiles.ended(id).body("state", equalTo("cancelled"));
        given().post(IMPORTS + "/" + id + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://lotwatch.org/problems/conflict"));
        assertThat(status("A")).isEqualTo(404);
    }

    @Test
    void allOrNothingIsNotStoppedInTheMiddle() throws SQLException {
        job("recording", "header = '" + HEADER + "'", 600, "all-or-nothing");
        database.commit();

        given().post(IMPORTS + "/" + id + "/cancellation").then().statusCode(409);
    }

    /** Its worker is dead, and its lease ends in some seconds. */
    private long job(String state, String more, int seconds, String mode) throws SQLException {
        execute(
                "insert into import_job (job, state, mode, dry_run, file_bytes, options, lease_owner, lease_until) "
                        + "values (?, ?, ?, false, 100, '{\"fields\":{}}', 'dead', now() + make_interval(secs => ?))",
                id,
                state,
                mode,
                (double) seconds);
        execute("update import_job set " + more + " where job = ?", id);
        try (PreparedStatement statement = database.prepareStatement("select seq from import_job where job = ?")) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void stage(long job, String suffix, int row, int rounds) throws SQLException {
        execute(
                "insert into import_row (job, paper, row, line) values (?, ?, ?, ?)",
                job,
                id + "-" + suffix,
                row,
                row(suffix, rounds));
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private String row(String suffix, int rounds) {
        return id + "-" + suffix + ",NAJIN,L,n," + rounds;
    }

    private int status(String suffix) {
        return given().get("/api/v1/shipments/" + id + "-" + suffix).statusCode();
    }
}
