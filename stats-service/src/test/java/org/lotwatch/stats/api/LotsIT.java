package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.oracle.Message;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class LotsIT {

    @Test
    void aLotTellsItsAttributesTallyAndWorkList() {
        try (Depot depot = new Depot("/lots/depot")) {
            depot.loads("Lots a-1", "LOTS-1", "152mm-shell", 200).inspects("LOTS A-1", "operable", 210);
            Asking.await(depot);
        }

        JsonPath lot = Asking.get("/lots/lots  A-1");

        assertThat(lot.getString("lotId")).isEqualTo("Lots a-1");
        assertThat(lot.getString("lotKey")).isEqualTo("LOTS A-1");
        assertThat(lot.getString("nature")).isEqualTo("152mm-shell");
        assertThat(lot.getString("origin")).isEqualTo("NAJIN");
        assertThat(lot.getString("destination")).isEqualTo("DUNAY");
        assertThat(lot.getInt("producedFrom")).isEqualTo(1974);
        assertThat(lot.getString("producedDecade")).isEqualTo("1970s");
        assertThat(lot.getList("shipments")).containsExactly("LOTS-1");
        assertThat(lot.getList("sources")).containsExactly("/lots/depot");
        assertThat(lot.getMap("tally")).containsEntry("overInspected", 10).containsEntry("uninspected", 0);
        assertThat(lot.getString("firstEventAt")).isEqualTo("2024-02-10T08:00:00Z");
        assertThat(lot.getString("lastInspectedAt")).isEqualTo("2024-02-11T08:00:00Z");
        assertThat(lot.getList("discrepancies.code")).containsExactly("OVER_INSPECTED");
    }

    @Test
    void theUninspectedOfAnUnknownPopulationAreNull() {
        try (Depot depot = new Depot("/lots/unknown")) {
            depot.inspects("LOTS-U", "operable", 7);
            Asking.await(depot);
        }

        JsonPath lot = Asking.get("/lots/LOTS-U");

        assertThat(lot.<Object>get("tally.uninspected")).isNull();
        assertThat(lot.getInt("tally.populationUnknown")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOTS/SLASH", "LOTS?QUERY=1", "LOTS#HASH", "LOTS %25", "LOTS;M=1", "ЛОТ-Ж", "LOTS+PLUS"})
    void aLotIsFoundUnderWhateverItIsMarked(String mark) {
        try (Depot depot = new Depot("/lots/marks")) {
            depot.loads(mark, "LOTS-2", "152mm-shell", 5);
            Asking.await(depot);
        }

        JsonPath lot = RestAssured.get("/api/v1/lots/{lotId}", mark).jsonPath();
        JsonPath ledger = RestAssured.get("/api/v1/lots/{lotId}/events", mark).jsonPath();

        assertThat(lot.getString("lotId")).isEqualTo(mark);
        assertThat(ledger.getList("items")).hasSize(1);
    }

    @Test
    void theLedgerShowsWhatBecameOfEachRecord() {
        try (Depot depot = new Depot("/lots/ledger")) {
            Message loaded = depot.message("shipment-loaded", "shipment.loaded", Depot.LOADED);
            loaded.data()
                    .put("shipmentId", "LOTS-3")
                    .put("line", 1)
                    .put("lotId", "LOTS-L")
                    .put("nature", "152mm-shell")
                    .put("quantity", 200);
            loaded.data().putObject("origin").put("id", "NAJIN");
            depot.reports(loaded, "LOTS-L").reports(loaded, "LOTS-L").inspects("LOTS-L", "restorable", 30);
            Asking.await(depot);
        }

        JsonPath ledger = Asking.get("/lots/LOTS-L/events");

        assertThat(ledger.getList("items.decision")).containsExactly("applied", "duplicate", "applied");
        assertThat(ledger.getList("items.effect.rounds.introduced")).containsExactly(200, null, null);
        assertThat(ledger.getList("items.effect.rounds.restorable")).containsExactly(null, null, 30);
        assertThat(ledger.getList("items.topic"))
                .containsExactly("shipment-loaded", "shipment-loaded", "round-inspected");
        assertThat(ledger.getString("items[1].repeats.offset")).isEqualTo(ledger.getString("items[0].offset"));
    }

    @Test
    void theLedgerShowsWhatTheLogHolds() {
        try (Depot depot = new Depot("/lots/data")) {
            depot.loads("LOTS-D", "LOTS-4", "152mm-shell", 60);
            Asking.await(depot);
        }

        JsonPath ledger = Asking.get("/lots/LOTS-D/events");

        assertThat(ledger.getMap("items[0].data"))
                .containsEntry("lotId", "LOTS-D")
                .containsEntry("quantity", 60);
        assertThat(ledger.getString("items[0].dataMissing")).isNull();
    }

    @Test
    void whatBecameOfOneEventCanBeAsked() {
        try (Depot depot = new Depot("/lots/one")) {
            depot.loads("LOTS-O", "LOTS-5", "152mm-shell", 60).inspects("LOTS-O", "operable", 1);
            Asking.await(depot);
        }

        JsonPath own = Asking.get("/lots/LOTS-O/events", "source", "/lots/one", "id", "e-1");
        JsonPath none = Asking.get("/lots/LOTS-O/events", "decision", "collision");

        assertThat(own.getList("items.type")).containsExactly("org.lotwatch.round.inspected.v1");
        assertThat(none.getList("items")).isEmpty();
    }

    @Test
    void theLedgerIsReadPageByPage() {
        try (Depot depot = new Depot("/lots/ledger-pages")) {
            depot.loads("LOTS-P", "LOTS-6", "152mm-shell", 60);
            for (int i = 0; i < 5; i++) {
                depot.inspects("LOTS-P", "operable", 1);
            }
            Asking.await(depot);
        }

        JsonPath first = Asking.get("/lots/LOTS-P/events", "limit", 4);
        JsonPath second = Asking.get("/lots/LOTS-P/events", "limit", 4, "cursor", first.getString("nextCursor"));

        assertThat(first.getList("items.id")).containsExactly("e-0", "e-1", "e-2", "e-3");
        assertThat(second.getList("items.id")).containsExactly("e-4", "e-5");
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void lotsThatLookAlikeAreListedAndNotMerged() {
        try (Depot depot = new Depot("/lots/alike")) {
            depot.loads("LOTS-AKB", "LOTS-7", "152mm-shell", 5).loads("LOTS-АКВ", "LOTS-7", "152mm-shell", 6);
            Asking.await(depot);
        }

        List<Map<String, Object>> found = Asking.get(
                        "/discrepancies", "code", "POSSIBLE_SAME_LOT", "shipment", "LOTS-7")
                .getList("items");

        assertThat(found).extracting(item -> item.get("lotId")).containsExactlyInAnyOrder("LOTS-AKB", "LOTS-АКВ");
        assertThat(Asking.get("/lots/LOTS-AKB").getInt("tally.introduced")).isEqualTo(5);
        assertThat(Asking.get("/lots/LOTS-AKB").getList("discrepancies.code")).containsExactly("POSSIBLE_SAME_LOT");
    }

    @Test
    void theListHasAsManyLotsAsTheTotalCounts() {
        try (Depot depot = new Depot("/lots/list")) {
            for (int i = 0; i < 7; i++) {
                depot.loads("LOTS-N" + i, "LOTS-8", i % 2 == 0 ? "lots-even" : "lots-odd", 5);
            }
            Asking.await(depot);
        }

        JsonPath even = Asking.get("/lots", "nature", "LOTS-EVEN");

        assertThat(even.getList("items.lotId")).containsExactly("LOTS-N0", "LOTS-N2", "LOTS-N4", "LOTS-N6");
        assertThat(Asking.get("/totals", "nature", "lots-even").getInt("total.lots"))
                .isEqualTo(4);
    }
}
