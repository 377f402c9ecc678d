package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.testkit.LotwatchServers;

/** What every answer has: entity tags, caching, pages that do not shift, reading one's writes. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class ReadingsIT {

    @Test
    void anAnswerThatHasNotChangedIsNotSentAgain() {
        String path = "/api/v1/totals?lot=READ-SAME&asOf=2024-02-10&knownAt=2024-02-11";
        String tag = RestAssured.get(path).header("ETag");

        Response again = RestAssured.given().header("If-None-Match", tag).get(path);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @Test
    void anAnswerThatHasChangedIsSentAgain() {
        String tag = RestAssured.get("/api/v1/totals").header("ETag");
        try (Depot depot = new Depot("/readings/etag")) {
            depot.loads("READ-NEW", "READ-1", "read-shell", 10);
            Asking.await(depot);
        }

        Response again = RestAssured.given().header("If-None-Match", tag).get("/api/v1/totals");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void theSettledPastMayBeKeptForEver() {
        Response past = Asking.response("/totals", "asOf", "2024-02-10", "knownAt", "2024-02-11");

        assertThat(past.header("Cache-Control")).contains("immutable");
    }

    @Test
    void whatMayChangeIsAskedForAgain() {
        Response now = Asking.response("/totals");
        Response known = Asking.response("/totals", "asOf", "2024-02-10");

        assertThat(now.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(known.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void aWriteIsReadWhenItsOffsetIsWaitedFor() {
        try (Depot depot = new Depot("/readings/own")) {
            depot.loads("READ-OWN", "READ-2", "read-shell", 33);

            JsonPath totals = Asking.get("/totals", "lot", "READ-OWN", "after", depot.reported(), "wait", "30s");

            assertThat(totals.getInt("total.introduced")).isEqualTo(33);
        }
    }

    @Test
    void whatIsNotAppliedInTimeIsSaidSo() {
        Response response = Asking.response("/totals", "after", "round-inspected-0:999999999", "wait", "100ms");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.jsonPath().getString("type")).endsWith("/not-yet-applied");
        assertThat(response.jsonPath().getString("detail")).contains("round-inspected-0:999999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/totals",
                "/lots",
                "/lots/READ-ANY",
                "/lots/READ-ANY/events",
                "/discrepancies",
                "/shipments",
                "/shipments/READ-ANY",
                "/sources",
                "/parked",
                "/parked/summary",
                "/parked/1"
            })
    void everyQuestionCanWaitForSeveralPlacesAndSaysWhichIsNotApplied(String path) {
        String places = "shipment-loaded-1:0,round-inspected-0:999999999";

        Response late = Asking.response(path, "after", places, "wait", "10ms");
        Response wrong = Asking.response(path, "after", "shipment-loaded-1:0,round-inspected");

        assertThat(late.statusCode()).as(late.asString()).isEqualTo(409);
        assertThat(late.jsonPath().getString("type")).endsWith("/not-yet-applied");
        assertThat(wrong.statusCode()).as(wrong.asString()).isEqualTo(400);
        assertThat(wrong.jsonPath().getString("errors[0].pointer")).isEqualTo("/after");
    }

    @Test
    void pagesDoNotShiftWhileLotsAreAdded() {
        try (Depot depot = new Depot("/readings/pages")) {
            for (int i = 0; i < 9; i++) {
                depot.loads("READ-P" + i, "READ-3", "read-page", 10);
            }
            Asking.await(depot);
            JsonPath first = Asking.get("/lots", "nature", "read-page", "limit", 4);
            depot.loads("READ-P00", "READ-3", "read-page", 10).loads("READ-P4B", "READ-3", "read-page", 10);
            depot.inspects("READ-P5", "operable", 5);
            Asking.await(depot);

            List<String> lots = new ArrayList<>(first.getList("items.lotId", String.class));
            List<Integer> inspected = new ArrayList<>(first.getList("items.tally.inspected", Integer.class));
            String cursor = first.getString("nextCursor");
            while (cursor != null) {
                JsonPath page = Asking.get("/lots", "nature", "read-page", "limit", 4, "cursor", cursor);
                assertThat(page.getString("knownAt")).isEqualTo(first.getString("knownAt"));
                lots.addAll(page.getList("items.lotId", String.class));
                inspected.addAll(page.getList("items.tally.inspected", Integer.class));
                cursor = page.getString("nextCursor");
            }

            assertThat(lots)
                    .containsExactly(
                            "READ-P0", "READ-P1", "READ-P2", "READ-P3", "READ-P4", "READ-P5", "READ-P6", "READ-P7",
                            "READ-P8");
            assertThat(inspected).containsOnly(0);
        }
    }

    @Test
    void aCursorOfOtherFiltersIsRefused() {
        try (Depot depot = new Depot("/readings/other")) {
            depot.loads("READ-Q1", "READ-4", "read-other", 1).loads("READ-Q2", "READ-4", "read-other", 1);
            Asking.await(depot);
        }
        String cursor = Asking.get("/lots", "nature", "read-other", "limit", 1).getString("nextCursor");

        Response response = Asking.response("/lots", "nature", "another", "limit", 1, "cursor", cursor);

        assertThat(response.jsonPath().getString("type")).endsWith("/bad-cursor");
    }

    @Test
    void theNextPageIsLinked() {
        try (Depot depot = new Depot("/readings/link")) {
            depot.loads("READ-L1", "READ-5", "read-link", 1).loads("READ-L2", "READ-5", "read-link", 2);
            Asking.await(depot);
        }
        String link =
                Asking.response("/lots", "nature", "read-link", "limit", 1).header("Link");

        String next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        JsonPath page = RestAssured.given().urlEncodingEnabled(false).get(next).jsonPath();

        assertThat(link).endsWith("rel=\"next\"");
        assertThat(page.getList("items.lotId")).containsExactly("READ-L2");
        assertThat(page.getString("nextCursor")).isNull();
    }

    @Test
    void everythingIsAppliedWhenNothingIsReported() {
        try (Depot depot = new Depot("/readings/lag")) {
            depot.loads("READ-LAG", "READ-6", "read-shell", 10);
            Asking.await(depot);
        }

        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> Asking.get("/totals").getString("lagSeconds"), "0.0"::equals);
    }

    @Test
    void anInstantOfArrivalShowsWhatWasKnownThen() {
        try (Depot depot = new Depot("/readings/known")) {
            depot.loads("READ-KNOWN", "READ-7", "read-shell", 100);
            Asking.await(depot);
            Instant between =
                    Instant.parse(Asking.get("/lots/READ-KNOWN/events").getString("items[0].arrival"));
            depot.inspects("READ-KNOWN", "operable", 40);
            Asking.await(depot);

            JsonPath then = Asking.get("/lots/READ-KNOWN", "knownAt", between.toString());
            JsonPath now = Asking.get("/lots/READ-KNOWN");

            assertThat(then.getInt("tally.inspected")).isZero();
            assertThat(now.getInt("tally.inspected")).isEqualTo(40);
        }
    }
}
