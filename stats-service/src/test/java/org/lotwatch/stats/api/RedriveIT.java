package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.domain.answer.Redriven;
import org.lotwatch.stats.store.RawRecord;
import org.lotwatch.stats.store.RedriveRepository;
import org.lotwatch.stats.store.RedriveRepository.Claim;
import org.lotwatch.testkit.LotwatchServers;

/** Parked records on their way again: as they are, repaired, once however often and by however many. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class RedriveIT {

    @Inject
    RedriveRepository redrives;

    @Test
    void aRepairedRecordIsCountedAndTheParkedOneSaysSo() {
        long id = parked("/redrive/one", inspected("/redrive/one", "e1", "RED-1", "-3"));

        Response done = Desk.repair(id, inspected("/redrive/one", "e1", "RED-1", "3"));
        Desk.await(done);

        JsonPath record = Asking.get("/parked/" + id);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.jsonPath().getString("outcome")).isEqualTo("redriven");
        assertThat(Asking.get("/lots/RED-1").getInt("tally.operable")).isEqualTo(3);
        assertThat(record.getString("state")).isEqualTo("redriven");
        assertThat(record.getString("redriven.place")).isEqualTo(done.jsonPath().getString("event.place"));
        assertThat(record.getList("history.note")).containsExactly("repaired");
    }

    @Test
    void theSameRepairAgainIsAnsweredWithWhatWasDone() {
        long id = parked("/redrive/again", inspected("/redrive/again", "e1", "RED-2", "-3"));
        Response first = Desk.repair(id, inspected("/redrive/again", "e1", "RED-2", "3"));

        Response second = Desk.repair(id, inspected("/redrive/again", "e1", "RED-2", "3"));
        Response other = Desk.repair(id, inspected("/redrive/again", "e2", "RED-2", "5"));
        Desk.await(first);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.jsonPath().getString("outcome")).isEqualTo("repeated");
        assertThat(second.jsonPath().getString("event.place"))
                .isEqualTo(first.jsonPath().getString("event.place"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.jsonPath().getString("type")).endsWith("/conflict");
        assertThat(Asking.get("/lots/RED-2/events").getList("items")).hasSize(1);
    }

    @Test
    void ofManyRepairsAtOnceOneIsAppended() {
        long id = parked("/redrive/race", inspected("/redrive/race", "e0", "RED-3", "-3"));

        List<Response> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n -> Desk.repair(id, inspected("/redrive/race", "e" + n % 4, "RED-3", "3")))
                .toList();
        answers.stream().filter(answer -> answer.statusCode() == 200).limit(1).forEach(Desk::await);

        assertThat(answers)
                .extracting(Response::statusCode)
                .isSubsetOf(200, 202, 409)
                .contains(200, 409);
        assertThat(Asking.get("/lots/RED-3/events").getList("items")).hasSize(1);
        assertThat(Asking.get("/lots/RED-3").getInt("tally.operable")).isEqualTo(3);
    }

    @Test
    void whatWouldBeParkedAgainIsRefusedWithItsFaultAndStaysOpen() {
        long id = parked("/redrive/as-is", inspected("/redrive/as-is", "e1", "RED-4", "-3"));

        Response asItIs = Desk.redrive(id, "");
        Response repaired = Desk.repair(id, inspected("/redrive/as-is", "e1", "RED-4", "0"));

        for (Response answer : List.of(asItIs, repaired)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("type")).endsWith("/invalid-event");
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/data/quantity");
        }
        assertThat(Desk.state(id)).isEqualTo("open");
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfItAndDoesNothing() {
        try (Depot depot = new Depot("/redrive/dry-counted")) {
            depot.inspects("RED-5", "operable", 2);
            Asking.await(depot);
        }
        long id = parked("/redrive/dry", inspected("/redrive/dry", "e1", "RED-5", "-3"));

        Response good = Desk.tried(id, Desk.repaired(inspected("/redrive/dry", "e1", "RED-5", "3")));
        Response used = Desk.tried(id, Desk.repaired(inspected("/redrive/dry-counted", "e-0", "RED-5", "3")));

        assertThat(good.jsonPath().getString("outcome")).isEqualTo("possible");
        assertThat(good.jsonPath().getString("decision")).isEqualTo("applied");
        assertThat(used.statusCode()).isEqualTo(422);
        assertThat(used.jsonPath().getString("reason")).isEqualTo("ID_COLLISION");
        assertThat(used.jsonPath().getString("errors[0].pointer")).isEqualTo("/id");
        assertThat(Desk.state(id)).isEqualTo("open");
    }

    @Test
    void aRecordOnTheWrongTopicGoesAsItIsToTheRightOne() {
        try (Depot depot = new Depot("/redrive/topic")) {
            depot.sends(Depot.record("lot-restored", "RED-6", utf8(inspected("/redrive/topic", "e1", "RED-6", "7"))));
            Asking.await(depot);
        }
        long id = Desk.only("/redrive/topic");

        Response done = Desk.redrive(id, "");
        Desk.await(done);

        assertThat(Asking.get("/parked/" + id).getString("reason")).isEqualTo("WRONG_TOPIC");
        assertThat(done.jsonPath().getString("event.topic")).isEqualTo("round-inspected");
        assertThat(Asking.get("/lots/RED-6").getInt("tally.operable")).isEqualTo(7);
    }

    @Test
    void aBinaryRecordWithoutAnIdIsRepairedByItsHeaders() {
        String data = "{\"inspectionId\":\"I\",\"lotId\":\"RED-7\",\"verdict\":\"operable\",\"quantity\":4}";
        try (Depot depot = new Depot("/redrive/binary")) {
            depot.sends(Depot.record(
                    "round-inspected",
                    "RED-7",
                    utf8(data),
                    "ce_specversion",
                    "1.0",
                    "ce_source",
                    "/redrive/binary",
                    "ce_type",
                    "org.lotwatch.round.inspected.v1",
                    "ce_time",
                    "2024-02-11T08:00:00Z",
                    "content-type",
                    "application/json"));
            Asking.await(depot);
        }
        long id = Desk.only("/redrive/binary");

        Response done = Desk.redrive(id, """
                {"headers": {"ce_specversion": "1.0", "ce_id": "b1", "ce_source": "/redrive/binary",
                 "ce_type": "org.lotwatch.round.inspected.v1", "ce_time": "2024-02-11T08:00:00Z",
                 "content-type": "application/json"}}""");
        Desk.await(done);

        assertThat(Asking.get("/parked/" + id).getString("pointer")).isEqualTo("/id");
        assertThat(Asking.get("/lots/RED-7").getInt("tally.operable")).isEqualTo(4);
    }

    @Test
    void aRepairThatIsParkedAgainNamesWhatItWasToRepair() {
        long first = parked("/redrive/chain", inspected("/redrive/chain", "e1", "RED-8", "-3"));
        String place = Asking.get("/parked/" + first).getString("place");
        try (Depot depot = new Depot("/redrive/chain")) {
            depot.sends(
                    Depot.record("round-inspected", "RED-8", utf8("still broken RED-8"), "lotwatch-repairof", place));
            Asking.await(depot);
        }
        long second = Desk.holding("still broken RED-8");

        assertThat(Asking.get("/parked/" + second).getString("repairof")).isEqualTo(place);
        assertThat(Asking.get("/parked/" + first).getList("chain.id", Long.class))
                .containsExactly(first, second);
        assertThat(Asking.get("/parked/" + second).getList("chain.id", Long.class))
                .containsExactly(first, second);
    }

    @Test
    void whatSomebodyClaimedBeforeItDiedIsAppendedByAnother() {
        long id = parked("/redrive/died", inspected("/redrive/died", "e1", "RED-9", "-3"));
        String place = Asking.get("/parked/" + id).getString("place");
        Redriven event = new Redriven("round-inspected", null, null, "/redrive/died", "e1", "RED-9");
        byte[] value = utf8(inspected("/redrive/died", "e1", "RED-9", "3"));
        RawRecord record = new RawRecord(utf8("RED-9"), value, List.of());

        boolean claimed = redrives.claim(
                new Claim(place, Topic.ROUND_INSPECTED, record, event), Instant.now(), Duration.ZERO, null, null);

        assertThat(claimed).isTrue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Asking.get("/parked/" + id).getString("redriven.place"))
                        .isNotNull());
        Asking.get(
                "/totals",
                "lot",
                "none",
                "after",
                Asking.get("/parked/" + id).getString("redriven.place"),
                "wait",
                "30s");
        assertThat(Asking.get("/lots/RED-9").getInt("tally.operable")).isEqualTo(3);
    }

    private static long parked(String source, String broken) {
        try (Depot depot = new Depot(source)) {
            depot.sendsBroken("RED-PARKED", broken);
            Asking.await(depot);
        }
        return Desk.only(source);
    }

    static String inspected(String source, String id, String lot, String quantity) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"org.lotwatch.round.inspected.v1",\
                "time":"2024-02-11T08:00:00Z","data":{"inspectionId":"I","lotId":"%s","verdict":"operable","quantity":%s}}""".formatted(id, source, lot, quantity);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
