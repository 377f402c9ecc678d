package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class SeriesIT {

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
        try (Depot depot = new Depot("/series/depot")) {
            depot.loads("SER-A", "SER-1", "ser-shell", 100, 1974, Instant.parse("2024-03-09T08:00:00Z"))
                    .inspects("SER-A", "operable", 30, Instant.parse("2024-03-10T09:59:59.999999Z"))
                    .inspects("SER-A", "restorable", 20, Instant.parse("2024-03-11T09:00:00Z"))
                    .inspects("SER-A", "operable", 5, Instant.parse("2024-03-13T12:00:00Z"));
            Asking.await(depot);
        }
        reported = true;
    }

    /** On Adak the clocks went forward on the 10th: from 10:00 to 9:00 after midnight in UTC. */
    @Test
    void partsAreDaysOfTheZoneAndEmptyOnesAreThere() {
        JsonPath series = Asking.get(
                "/totals/series", "lot", "SER-A", "from", "2024-03-09", "to", "2024-03-13", "tz", "America/Adak");

        assertThat(series.getList("buckets.start"))
                .containsExactly(
                        "2024-03-09T00:00:00-10:00",
                        "2024-03-10T00:00:00-10:00",
                        "2024-03-11T00:00:00-09:00",
                        "2024-03-12T00:00:00-09:00",
                        "2024-03-13T00:00:00-09:00");
        assertThat(series.getString("buckets[4].end")).isEqualTo("2024-03-14T00:00:00-09:00");
        assertThat(series.getList("buckets.levels.inspected")).containsExactly(30, 30, 50, 50, 55);
        assertThat(series.getList("buckets.changes.inspected")).containsExactly(30, 0, 20, 0, 5);
        assertThat(series.getList("buckets.levels.uninspected")).containsExactly(70, 70, 50, 50, 45);
        assertThat(series.getList("buckets.changes.uninspected")).containsExactly(-30, 0, -20, 0, -5);
        assertThat(series.getString("interval")).isEqualTo("P1D");
        assertThat(series.getString("tz")).isEqualTo("America/Adak");
        assertThat(series.getString("clock")).isEqualTo("event");
    }

    @Test
    void theLevelsAreTheTotalsAsOfTheEndOfEachPart() {
        JsonPath series = Asking.get(
                "/totals/series",
                "from",
                "2024-03-01",
                "to",
                "2024-03-20",
                "interval",
                "P1W",
                "tz",
                "Asia/Vladivostok");

        List<String> ends = series.getList("buckets.end");
        assertThat(ends).hasSize(3);
        for (int i = 0; i < ends.size(); i++) {
            Instant end =
                    java.time.OffsetDateTime.parse(ends.get(i)).toInstant().minusNanos(1_000);
            JsonPath totals = Asking.get("/totals", "asOf", end.toString(), "knownAt", series.getString("knownAt"));
            assertThat(totals.getMap("total"))
                    .as(end.toString())
                    .containsAllEntriesOf(series.getMap("buckets[" + i + "].levels"));
        }
    }

    @Test
    void byArrivalNothingWasKnownBeforeItWasReported() {
        String today = Asking.get("/totals").getString("knownAt").substring(0, 10);
        JsonPath series = Asking.get(
                "/totals/series",
                "lot",
                "SER-A",
                "from",
                Instant.parse(today + "T00:00:00Z").minusSeconds(86_400).toString(),
                "to",
                today,
                "clock",
                "arrival");

        assertThat(series.getList("buckets.levels.inspected")).hasSize(2).startsWith(0);
        assertThat(series.getList("buckets.changes.lots")).startsWith(0);
        assertThat(series.getInt("buckets.changes.inspected.sum()")).isEqualTo(55);
    }

    @Test
    void theBeginningIsNoChange() {
        JsonPath series = Asking.get("/totals/series", "lot", "SER-A", "from", "2024-03-12", "to", "2024-03-12");

        assertThat(series.getList("buckets.levels.inspected")).containsExactly(50);
        assertThat(series.getList("buckets.changes.introduced")).containsExactly(0);
    }
}
