package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class TotalsIT {

    private static final String SHIPMENT = "TOT-1";

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
        try (Depot depot = new Depot("/totals/depot")) {
            depot.loads("TOT-A", SHIPMENT, "tot-152mm-shell", 200)
                    .inspects("TOT-A", "operable", 80)
                    .inspects("TOT-A", "restorable", 30)
                    .restores("TOT-A", 10);
            depot.loads("TOT-B", SHIPMENT, "TOT-152MM-shell", 100, 1985, Depot.LOADED)
                    .inspects("TOT-B", "inoperable", 40);
            depot.loads("TOT-C", SHIPMENT, "tot-122mm-rocket", 50);
            Asking.await(depot);
        }
        reported = true;
    }

    @Test
    void theTotalIsTheSumOfTheLots() {
        JsonPath totals = Asking.get("/totals", "shipment", SHIPMENT);

        assertThat(totals.getMap("total"))
                .containsEntry("introduced", 350)
                .containsEntry("inspected", 150)
                .containsEntry("operable", 90)
                .containsEntry("restorable", 20)
                .containsEntry("inoperable", 40)
                .containsEntry("restored", 10)
                .containsEntry("uninspected", 200)
                .containsEntry("lots", 3);
    }

    @Test
    void theOperableShareIsToldToFourDecimals() {
        JsonPath totals = Asking.get("/totals", "shipment", SHIPMENT);

        assertThat(totals.getMap("total.operableShare"))
                .isEqualTo(Map.of("numerator", 90, "denominator", 150, "value", "0.6000"));
    }

    @Test
    void theShareOfNothingHasNoValue() {
        JsonPath totals = Asking.get("/totals", "lot", "TOT-C");

        assertThat(totals.<Object>get("total.operableShare.value")).isNull();
        assertThat(totals.getInt("total.operableShare.denominator")).isZero();
    }

    @Test
    void theBooksBalance() {
        JsonPath totals = Asking.get("/totals");

        assertThat(totals.getBoolean("balance.balances")).isTrue();
        assertThat(totals.getLong("balance.broughtIn")).isEqualTo(totals.getLong("balance.accountedFor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nature", "lot", "shipment", "origin", "destination", "producedDecade", "nature,origin"})
    void theGroupsAddUpToTheTotal(String groupBy) {
        JsonPath totals = Asking.get("/totals", "groupBy", groupBy);

        for (String field : List.of("introduced", "inspected", "operable", "inoperable", "lots", "overInspected")) {
            long sum = totals.getList("groups.tally." + field, Long.class).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(sum).as(field).isEqualTo(totals.getLong("total." + field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nature", "lot", "shipment", "origin", "destination", "producedDecade"})
    void filteringForTheKeyOfAGroupGivesItsFigures(String groupBy) {
        JsonPath groups = Asking.get("/totals", "groupBy", groupBy);

        List<Map<String, Object>> all = groups.getList("groups");
        assertThat(all).isNotEmpty();
        for (int i = 0; i < Math.min(all.size(), 20); i++) {
            String key = groups.getString("groups[" + i + "].key." + groupBy);
            JsonPath filtered = Asking.get("/totals", groupBy, key);
            assertThat(filtered.getMap("total")).as(key).containsAllEntriesOf(groups.getMap("groups[" + i + "].tally"));
        }
    }

    @Test
    void naturesAreGroupedIgnoringCase() {
        JsonPath totals = Asking.get("/totals", "shipment", SHIPMENT, "groupBy", "nature");

        assertThat(totals.getList("groups.tally.lots")).containsExactly(1, 2);
        assertThat(totals.getList("groups.key.nature")).containsExactly("tot-122mm-rocket", "TOT-152MM-shell");
    }

    @Test
    void groupsOfTwoKeysNameBoth() {
        JsonPath totals = Asking.get("/totals", "shipment", SHIPMENT, "groupBy", "producedDecade,nature");

        assertThat(totals.getList("groupBy")).containsExactly("producedDecade", "nature");
        assertThat(totals.getList("groups.key"))
                .containsExactly(
                        Map.of("producedDecade", "1970s", "nature", "tot-122mm-rocket"),
                        Map.of("producedDecade", "1970s", "nature", "tot-152mm-shell"),
                        Map.of("producedDecade", "1980s", "nature", "TOT-152MM-shell"));
    }

    @Test
    void yearsOfMakingAreALimitOnBothSides() {
        JsonPath eighties = Asking.get("/totals", "shipment", SHIPMENT, "producedFrom", 1980, "producedTo", 1989);

        assertThat(eighties.getInt("total.introduced")).isEqualTo(100);
    }

    @Test
    void anEmptyFilterIsAnsweredWithZeros() {
        JsonPath totals = Asking.get("/totals", "lot", "there is no such lot", "groupBy", "nature");

        assertThat(totals.getMap("total")).containsEntry("introduced", 0).containsEntry("uninspected", 0);
        assertThat(totals.getList("groups")).isEmpty();
    }

    @Test
    void anAnswerSaysForWhenItHolds() {
        JsonPath totals = Asking.get("/totals");

        assertThat(totals.getString("asOf")).endsWith("Z");
        assertThat(totals.getString("knownAt")).endsWith("Z");
        assertThat(totals.getMap("ledgerPosition")).isNotEmpty();
        assertThat(totals.getString("lagSeconds")).isNotNull();
    }

    @Test
    void beforeTheLoadingNothingIsIntroduced() {
        JsonPath before = Asking.get("/totals", "shipment", SHIPMENT, "asOf", "2024-02-09");

        assertThat(before.getInt("total.introduced")).isZero();
    }

    @Test
    void aDateIsTheEndOfThatDayInTheZone() {
        JsonPath utc = Asking.get("/totals", "lot", "TOT-A", "asOf", "2024-02-10");
        JsonPath kiritimati = Asking.get("/totals", "lot", "TOT-A", "asOf", "2024-02-10", "tz", "Pacific/Kiritimati");

        assertThat(utc.getInt("total.introduced")).isEqualTo(200);
        assertThat(utc.getInt("total.inspected")).isZero();
        assertThat(utc.getString("asOf")).isEqualTo("2024-02-10T23:59:59.999999Z");
        assertThat(kiritimati.getString("asOf")).isEqualTo("2024-02-10T09:59:59.999999Z");
    }

    @Test
    void onlyOneSourceCanBeAskedFor() {
        JsonPath own = Asking.get("/totals", "lot", "TOT-A", "source", "/totals/depot");
        JsonPath other = Asking.get("/totals", "lot", "TOT-A", "source", "/totals/nobody");

        assertThat(own.getInt("total.introduced")).isEqualTo(200);
        assertThat(other.getInt("total.introduced")).isZero();
    }

    @Test
    void aFactDatedAheadCountsWhenItIsAskedForThatDay() {
        try (Depot depot = new Depot("/totals/ahead")) {
            depot.loads("TOT-AHEAD", "TOT-2", "tot-later", 70, 1974, java.time.Instant.parse("2199-01-01T00:00:00Z"));
            Asking.await(depot);
        }

        JsonPath now = Asking.get("/totals", "lot", "TOT-AHEAD");
        JsonPath then = Asking.get("/totals", "lot", "TOT-AHEAD", "asOf", "2199-01-02");

        assertThat(now.getInt("total.introduced")).isZero();
        assertThat(then.getInt("total.introduced")).isEqualTo(70);
    }
}
