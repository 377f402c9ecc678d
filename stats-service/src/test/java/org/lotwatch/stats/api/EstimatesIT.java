package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.oracle.Message;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class EstimatesIT {

    private static final String SHIPMENT = "EST-1";
    private static final Instant LATER = Depot.INSPECTED.plusSeconds(86_400);

    private static boolean reported;

    @BeforeAll
    static void nothingIsReported() {
        reported = false;
    }

    @BeforeEach
    void reportOnce() {
        if (reported) {
            return;
        }
        try (Depot depot = new Depot("/estimates/depot")) {
            depot.loads("EST-A", SHIPMENT, "est-shell", 1000);
            sample(depot, "EST-A", "srs", "operable", 45, Depot.INSPECTED);
            sample(depot, "EST-A", "srs", "inoperable", 5, Depot.INSPECTED);
            depot.inspects("EST-A", "inoperable", 7);
            sample(depot, "EST-A", "srs", "inoperable", 50, LATER);
            depot.loads("EST-B", SHIPMENT, "est-shell", 500);
            sample(depot, "EST-B", "census", "operable", 20, Depot.INSPECTED);
            sample(depot, "EST-B", "census", "restorable", 20, Depot.INSPECTED);
            depot.loads("EST-C", SHIPMENT, "est-shell", 500);
            depot.loads("EST-D", SHIPMENT, "est-rocket", 100).inspects("EST-D", "operable", 12);
            sample(depot, "EST-E", "srs", "operable", 10, Depot.INSPECTED);
            depot.loads("EST-F", "EST-2", "est-other", 300);
            sample(depot, "EST-F", "srs", "operable", 20, Depot.INSPECTED);
            Asking.await(depot);
        }
        reported = true;
    }

    private static void sample(Depot depot, String lot, String design, String verdict, long rounds, Instant time) {
        Message inspected = depot.message("round-inspected", "round.inspected", time);
        inspected
                .data()
                .put("inspectionId", "I")
                .put("lotId", lot)
                .put("verdict", verdict)
                .put("quantity", rounds);
        inspected.data().putObject("sample").put("design", design);
        depot.reports(inspected, lot);
    }

    @Test
    void aLotIsEstimatedAsOfAnInstant() {
        JsonPath estimate = Asking.get("/lots/est-a/estimate", "asOf", "2024-02-11", "level", "0.95");

        assertThat(estimate.getString("lotId")).isEqualTo("EST-A");
        assertThat(estimate.getString("of")).isEqualTo("operable");
        assertThat(estimate.getString("method")).isEqualTo("hypergeometric");
        assertThat(estimate.getString("design")).isEqualTo("srs");
        assertThat(estimate.getLong("population")).isEqualTo(1000);
        assertThat(estimate.getLong("sampled")).isEqualTo(50);
        assertThat(estimate.getLong("favourable")).isEqualTo(45);
        assertThat(estimate.getLong("point")).isEqualTo(900);
        assertThat(estimate.getLong("low")).isEqualTo(785);
        assertThat(estimate.getLong("high")).isEqualTo(965);
        assertThat(estimate.getMap("share"))
                .containsEntry("point", "0.9000")
                .containsEntry("low", "0.7850")
                .containsEntry("high", "0.9650");
        assertThat(estimate.getList("warnings"))
                .containsExactly("7 rounds were inspected by judgement or without a design: counted, not extrapolated");
        assertThat(estimate.getMap("ledgerPosition")).isNotEmpty();
    }

    @Test
    void whatWasSampledLaterCountsLater() {
        JsonPath estimate = Asking.get("/lots/EST-A/estimate", "of", "inoperable");

        assertThat(estimate.getLong("sampled")).isEqualTo(100);
        assertThat(estimate.getLong("favourable")).isEqualTo(55);
        assertThat(estimate.getLong("point")).isEqualTo(550);
    }

    @Test
    void withoutAPopulationThereAreSharesAndNoRounds() {
        JsonPath estimate = Asking.get("/lots/EST-E/estimate");

        assertThat(estimate.getString("method")).isEqualTo("clopper-pearson");
        assertThat(estimate.<Object>get("population")).isNull();
        assertThat(estimate.<Object>get("low")).isNull();
        assertThat(estimate.getString("share.point")).isEqualTo("1.0000");
        assertThat(estimate.getString("share.low")).isEqualTo("0.6915");
    }

    @ParameterizedTest
    @CsvSource({"EST-D, auto, 12 by judgement", "EST-C, auto, no round", "EST-E, hypergeometric, population is unknown"
    })
    void whyAnEstimateIsNotPossibleIsSaid(String lot, String method, String reason) {
        Response response = Asking.response("/lots/" + lot + "/estimate", "method", method);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type"))
                .isEqualTo("https://lotwatch.org/problems/estimate-not-possible");
        assertThat(response.jsonPath().getString("detail")).contains(reason);
    }

    @Test
    void lotsAreEstimatedTogetherByNature() {
        JsonPath estimates = Asking.get("/estimates", "groupBy", "nature", "shipment", SHIPMENT, "asOf", "2024-02-11");

        assertThat(estimates.getList("groupBy")).containsExactly("nature");
        assertThat(estimates.getList("groups.key.nature")).containsExactly("est-rocket", "est-shell");
        assertThat(estimates.getList("groups.method")).containsExactly(null, "stratified");
        assertThat(estimates.getList("groups.coverage")).containsExactly("0.0000", "0.7500");
        assertThat(estimates.getList("groups.lots")).containsExactly(1, 3);
        assertThat(estimates.getList("groups.lotsWithoutSample")).containsExactly(1, 1);
        assertThat(estimates.<Object>get("groups[0].share")).isNull();
        assertThat(estimates.<Object>get("groups[0].rounds")).isNull();
        assertThat(estimates.getString("groups[1].share.point")).isEqualTo("0.7667");
        assertThat(estimates.getLong("groups[1].rounds.point")).isEqualTo(1150);
        assertThat(estimates.getList("groups[1].warnings"))
                .containsExactly(
                        "1 lot without a sample: left out",
                        "the estimate is of 1500 rounds, and says nothing of 500 others");
    }

    @Test
    void anOldEstimateIsTheSameAfterLaterEvents() {
        String asKnown = Asking.get("/lots/EST-F/estimate").getString("knownAt");
        JsonPath before = Asking.get("/lots/EST-F/estimate", "asOf", "2024-02-11", "knownAt", asKnown);
        try (Depot depot = new Depot("/estimates/late")) {
            sample(depot, "EST-F", "srs", "restorable", 33, Depot.INSPECTED);
            Asking.await(depot);
        }

        JsonPath after = Asking.get("/lots/EST-F/estimate", "asOf", "2024-02-11", "knownAt", asKnown);
        JsonPath now = Asking.get("/lots/EST-F/estimate", "asOf", "2024-02-11");

        assertThat(after.getMap("share")).isEqualTo(before.getMap("share"));
        assertThat(after.getLong("sampled")).isEqualTo(before.getLong("sampled"));
        assertThat(now.getLong("sampled")).isEqualTo(53);
    }

    @Test
    void aSampleIsPlanned() {
        JsonPath plan = Asking.get("/planner/sample-size", "population", 1000, "margin", "0.05", "level", "0.95");

        assertThat(plan.getMap(""))
                .containsEntry("population", 1000)
                .containsEntry("margin", "0.05")
                .containsEntry("level", "0.95")
                .containsEntry("share", "0.5")
                .containsEntry("sampleSize", 278);
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        Response first = Asking.response("/estimates", "asOf", "2024-02-11");

        Response again = io.restassured.RestAssured.given()
                .header("If-None-Match", first.header("ETag"))
                .queryParam("asOf", "2024-02-11")
                .get("/api/v1/estimates");

        assertThat(again.statusCode()).isEqualTo(304);
    }
}
