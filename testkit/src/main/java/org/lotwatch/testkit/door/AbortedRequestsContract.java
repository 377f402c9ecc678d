package org.lotwatch.testkit.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.RawPost;
import org.lotwatch.testkit.ServiceSessions;

/** Clients hang up while their orders wait for the database. */
public abstract class AbortedRequestsContract {

    private final Door door;

    protected AbortedRequestsContract(Door door) {
        this.door = door;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REQUESTS = 500;
    private static final int POOL = 20;

    private final String run = "ABORT-" + UUID.randomUUID();
    private ServiceSessions sessions;

    @BeforeEach
    void watch() throws SQLException {
        Awaitility.setDefaultTimeout(PATIENCE);
        sessions = ServiceSessions.of(door.application(), door.database());
    }

    @AfterEach
    void unwatch() throws SQLException {
        sessions.close();
    }

    @Test
    void requestsThatAreBrokenOffWhileAllConnectionsAreTakenLeaveNoneInUse() throws Exception {
        sessions.hold(door.table());
        List<RawPost> posts = begun(REQUESTS);
        Awaitility.await().until(() -> sessions.waiting() == POOL);

        breakOff(posts);
        sessions.release();

        Awaitility.await().until(this::nothingIsInUse);
        assertThat(post("FRESH")).isEqualTo(201);
    }

    @Test
    void requestsThatAreBrokenOffAtOnceLeaveNoConnectionInUse() throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            breakOff(List.of(begin(i)));
        }

        Awaitility.await().until(this::nothingIsInUse);
        assertThat(post("FRESH")).isEqualTo(201);
    }

    @Test
    void anOrderIsCarriedOutThoughItsSenderHungUpMeanwhile() throws Exception {
        double without = figure("http_server_active_requests");
        sessions.hold(door.table());
        RawPost order = RawPost.whole(RestAssured.port, door.path(), body("LEFT"));
        Awaitility.await().until(() -> sessions.waiting() == 1);
        assertThat(figure("http_server_active_requests")).isEqualTo(without + 1);

        order.reset();
        Awaitility.await().until(() -> figure("http_server_active_requests") == without);
        sessions.release();

        Awaitility.await().until(() -> status("LEFT") == 200);
    }

    @Test
    void halfABodyIsNoOrder() throws Exception {
        RawPost.half(RestAssured.port, door.path(), body("HALF")).close();
        assertThat(post("AFTER")).isEqualTo(201);

        Awaitility.await().until(this::nothingIsInUse);
        assertThat(status("HALF")).isEqualTo(404);
    }

    private List<RawPost> begun(int requests) throws IOException {
        List<RawPost> posts = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            posts.add(begin(i));
        }
        return posts;
    }

    /** Every third sends half of its body. */
    private RawPost begin(int number) throws IOException {
        String body = body(String.valueOf(number));
        return number % 3 == 0
                ? RawPost.half(RestAssured.port, door.path(), body)
                : RawPost.whole(RestAssured.port, door.path(), body);
    }

    /** Half of them with a farewell, half without. */
    private static void breakOff(List<RawPost> posts) throws IOException {
        for (int i = 0; i < posts.size(); i++) {
            if (i % 2 == 0) {
                posts.get(i).reset();
            } else {
                posts.get(i).close();
            }
        }
    }

    private boolean nothingIsInUse() throws SQLException {
        return sessions.busy() == 0 && figure("sql_pool_active") == 0 && figure("sql_pool_queue_size") == 0;
    }

    private static double figure(String name) {
        String figures =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        List<String> lines = figures.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .toList();
        assertThat(lines).as(name).isNotEmpty();
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private int post(String name) {
        return given().contentType("application/json")
                .body(body(name))
                .post(door.path())
                .statusCode();
    }

    private int status(String name) {
        return given().get(door.one(run + "-" + name)).statusCode();
    }

    private String body(String name) {
        return door.body(run + "-" + name);
    }
}
