package org.lotwatch.testkit.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.OwnServers;
import org.lotwatch.testkit.PublishedEvents;
import org.lotwatch.testkit.PublishedEvents.Published;

/** The service runs with a broker that comes and goes. */
public abstract class KafkaOutageContract {

    private final Door door;
    private final int firstRevision;

    /** @param firstRevision the number that the first correction of a paper has in the ids of events */
    protected KafkaOutageContract(Door door, int firstRevision) {
        this.door = door;
        this.firstRevision = firstRevision;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String id = "OUT-" + UUID.randomUUID();

    @AfterEach
    void endWithoutKafka() {
        OwnServers.turnKafkaOff();
    }

    @Test
    void whatIsPostedWhileKafkaIsAwayIsTakenAndPublishedInOrderWhenItIsBack() {
        post("", door.body(id, 35, ""));
        OwnServers.turnKafkaOn();
        assertThat(published(1)).hasSize(1);

        OwnServers.turnKafkaOff();
        post("/corrections", door.body(id, 36, "\"reason\": \"incorrect_data\","));
        post("/retraction", "{\"reason\": \"duplicate\"}");
        ready();
        get().body("state", equalTo("retracted")).body("events[-1].position", nullValue());
        OwnServers.turnKafkaOn();

        assertThat(published(3))
                .extracting(Published::id)
                .containsExactly(id + "/1", id + "/1/r" + firstRevision, id + "/1/r" + (firstRevision + 1));
    }

    @Test
    void aServiceThatNeverSawKafkaTakesOrders() {
        ready();

        post("", door.body(id, 35, ""));

        ready();
        get().body("events[0].position", nullValue());
    }

    @Test
    void thePublicationOfAnEventChangesTheTagOfTheAnswer() {
        post("", door.body(id, 35, ""));
        String tag = get().extract().header("ETag");
        assertThat(again(tag)).isEqualTo(304);

        OwnServers.turnKafkaOn();

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(again(tag)).isEqualTo(200));
        get().body("events[0].position", startsWith(door.topic() + "-"));
    }

    private int again(String tag) {
        return given().header("If-None-Match", tag).get(door.one(id)).statusCode();
    }

    private static void ready() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private void post(String path, String body) {
        String target = path.isEmpty() ? door.path() : door.one(id) + path;
        given().contentType("application/json").body(body).post(target).then().statusCode(201);
    }

    private ValidatableResponse get() {
        return given().get(door.one(id)).then().statusCode(200);
    }

    private List<Published> published(int events) {
        try (PublishedEvents topic = new PublishedEvents(OwnServers.bootstrap(), door.topic())) {
            return topic.of(id, events);
        }
    }
}
