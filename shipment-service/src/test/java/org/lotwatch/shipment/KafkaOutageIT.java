package org.lotwatch.shipment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lotwatch.shipment.PublishedEvents.Published;
import org.lotwatch.testkit.OwnKafka;

/** The service runs with a broker that comes and goes. */
@QuarkusTest
@WithTestResource(value = OwnKafka.class, initArgs = @ResourceArg(name = "database", value = "shipment"))
class KafkaOutageIT {

    private static final String SHIPMENTS = "/api/v1/shipments";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String id = "OUT-" + UUID.randomUUID();

    @AfterEach
    void endWithoutKafka() {
        OwnKafka.turnOff();
    }

    @Test
    void whatIsPostedWhileKafkaIsAwayIsTakenAndPublishedInOrderWhenItIsBack() {
        post("", manifest(35, ""));
        OwnKafka.turnOn();
        assertThat(published(1)).hasSize(1);

        OwnKafka.turnOff();
        post("/corrections", manifest(36, "\"reason\": \"incorrect_data\","));
        post("/retraction", "{\"reason\": \"duplicate\"}");
        ready();
        get().body("state", equalTo("retracted")).body("events[-1].position", nullValue());
        OwnKafka.turnOn();

        assertThat(published(3)).extracting(Published::id).containsExactly(id + "/1", id + "/1/r1", id + "/1/r2");
    }

    @Test
    void aServiceThatNeverSawKafkaTakesOrders() {
        ready();

        post("", manifest(35, ""));

        ready();
        get().body("events[0].position", nullValue());
    }

    @Test
    void thePublicationOfAnEventChangesTheTagOfTheAnswer() {
        post("", manifest(35, ""));
        String tag = get().extract().header("ETag");
        assertThat(again(tag)).isEqualTo(304);

        OwnKafka.turnOn();

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(again(tag)).isEqualTo(200));
        get().body("events[0].position", startsWith("shipment-loaded-"));
    }

    private int again(String tag) {
        return given().header("If-None-Match", tag).get(SHIPMENTS + "/" + id).statusCode();
    }

    private static void ready() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private void post(String path, String body) {
        String target = path.isEmpty() ? SHIPMENTS : SHIPMENTS + "/" + id + path;
        given().contentType("application/json").body(body).post(target).then().statusCode(201);
    }

    private ValidatableResponse get() {
        return given().get(SHIPMENTS + "/" + id).then().statusCode(200);
    }

    private List<Published> published(int events) {
        try (PublishedEvents topic = new PublishedEvents(OwnKafka.bootstrap())) {
            return topic.of(id, events);
        }
    }

    private String manifest(int rounds, String more) {
        return """
                {"shipmentId": "%s", "origin": {"id": "NAJIN"}, "loadedAt": "2023-10-12T00:30:00Z", %s
                 "lines": [{"line": 1, "lotId": "LOT %s", "nature": "152mm-shell", "quantity": %d}]}
                """.formatted(id, more, id, rounds);
    }
}
