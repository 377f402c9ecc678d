package org.lotwatch.testkit.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotwatch.testkit.OwnServers;

/** What is asked or posted while the database is away is answered with a problem that says so, and is done when it is back. */
public abstract class DatabaseAwayContract {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String READY = "/q/health/ready";

    private final Door door;
    private final String id = "AWAY-" + UUID.randomUUID();

    protected DatabaseAwayContract(Door door) {
        this.door = door;
    }

    enum Going {
        STOPPED,
        KILLED
    }

    @AfterEach
    void endWithTheDatabase() {
        OwnServers.turnDatabaseOn();
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestIsToldToComeAgainAndIsServedWhenTheDatabaseIsBack(Going going) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post(id).statusCode()).isEqualTo(201));
        go(going);

        assertUnavailable(post(id));
        assertUnavailable(post(id + "-B"));
        assertUnavailable(get(door.one(id)));
        assertUnavailable(get(door.path()));
        assertUnavailable(given().contentType("application/json")
                .body("{\"reason\": \"duplicate\"}")
                .post(door.one(id) + "/retraction"));
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(get(READY).statusCode()).isEqualTo(503);

        OwnServers.turnDatabaseOn();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post(id).statusCode()).isEqualTo(200));
        assertThat(post(id + "-B").statusCode()).isEqualTo(201);
        assertThat(get(door.one(id)).statusCode()).isEqualTo(200);
        assertThat(get(READY).statusCode()).isEqualTo(200);
    }

    private static void go(Going going) {
        switch (going) {
            case STOPPED -> OwnServers.turnDatabaseOff();
            case KILLED -> OwnServers.killDatabase();
        }
    }

    private Response post(String paper) {
        return given().contentType("application/json").body(door.body(paper)).post(door.path());
    }

    private static Response get(String path) {
        return given().get(path);
    }

    private static void assertUnavailable(Response answer) {
        String told = answer.asString();
        assertThat(answer.statusCode()).as(told).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.jsonPath().getString("type")).isEqualTo("https://lotwatch.org/problems/unavailable");
        assertThat(told).doesNotContain("Exception", "127.0.0.1", "SQL", "postgres");
    }
}
