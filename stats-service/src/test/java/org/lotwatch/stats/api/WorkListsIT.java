package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.oracle.Message;

/** Discrepancies, shipments, sources and parked records. */
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class WorkListsIT {

    @Test
    void discrepanciesAreListedByLotAndCode() {
        try (Depot depot = new Depot("/work/depot")) {
            depot.loads("WORK-A", "WORK-1", "work-shell", 10).inspects("WORK-A", "operable", 12);
            depot.restores("WORK-A", 3);
            depot.loads("WORK-B", "WORK-1", "work-shell", 10).restores("WORK-B", 3);
            Asking.await(depot);
        }

        JsonPath all = Asking.get("/discrepancies", "shipment", "WORK-1");
        JsonPath over = Asking.get("/discrepancies", "shipment", "WORK-1", "code", "OVER_INSPECTED");
        JsonPath ofOne = Asking.get("/discrepancies", "lot", "work-b");

        assertThat(all.getList("items.lotId")).containsExactly("WORK-A", "WORK-A", "WORK-B");
        assertThat(all.getList("items.code"))
                .containsExactly("OVER_INSPECTED", "RESTORED_UNMATCHED", "RESTORED_UNMATCHED");
        assertThat(over.getList("items.lotId")).containsExactly("WORK-A");
        assertThat(over.getList("items[0].events")).isNotEmpty();
        assertThat(ofOne.getList("items.code")).containsExactly("RESTORED_UNMATCHED");
    }

    @Test
    void discrepanciesOfOneLotMayBeOnTwoPages() {
        try (Depot depot = new Depot("/work/pages")) {
            for (String lot : List.of("WORK-P1", "WORK-P2")) {
                depot.loads(lot, "WORK-2", "work-shell", 10).inspects(lot, "operable", 12);
                depot.restores(lot, 3);
            }
            Asking.await(depot);
        }

        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = cursor == null
                    ? Asking.get("/discrepancies", "shipment", "WORK-2", "limit", 1)
                    : Asking.get("/discrepancies", "shipment", "WORK-2", "limit", 1, "cursor", cursor);
            found.add(page.getString("items[0].lotId") + " " + page.getString("items[0].code"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(found)
                .containsExactly(
                        "WORK-P1 OVER_INSPECTED",
                        "WORK-P1 RESTORED_UNMATCHED",
                        "WORK-P2 OVER_INSPECTED",
                        "WORK-P2 RESTORED_UNMATCHED");
    }

    @Test
    void aDiscrepancyIsClosedByALaterFact() {
        try (Depot depot = new Depot("/work/close")) {
            depot.inspects("WORK-C", "operable", 5);
            Asking.await(depot);
            assertThat(Asking.get("/discrepancies", "lot", "WORK-C").getList("items.code"))
                    .containsExactly("INSPECTED_BEFORE_LOADED");

            depot.loads("WORK-C", "WORK-3", "work-shell", 10);
            Asking.await(depot);

            assertThat(Asking.get("/discrepancies", "lot", "WORK-C").getList("items"))
                    .isEmpty();
        }
    }

    @Test
    void aShipmentTellsItsLinesAndWhatIsClaimedOfThem() {
        try (Depot depot = new Depot("/work/ship");
                Depot papers = new Depot("/work/papers")) {
            depot.loads("WORK-S1", "WORK-4", "work-shell", 100).inspects("WORK-S1", "operable", 120);
            depot.loads("WORK-S2", "WORK-4", "work-shell", 50);
            papers.loads("WORK-S2", "WORK-4", "work-shell", 55, 1974, Depot.LOADED.minusSeconds(60));
            Asking.await(depot);
            Asking.await(papers);
        }

        JsonPath shipment = Asking.get("/shipments/WORK-4");

        assertThat(shipment.getInt("introduced")).isEqualTo(150);
        assertThat(shipment.getInt("inspected")).isEqualTo(120);
        assertThat(shipment.getInt("over")).isEqualTo(20);
        assertThat(shipment.getInt("contestedLines")).isEqualTo(1);
        assertThat(shipment.getList("lines.lotId")).containsExactly("WORK-S1", "WORK-S2");
        assertThat(shipment.getList("lines.over")).containsExactly(20, 0);
        assertThat(shipment.getList("lines[1].claims.quantity")).containsExactlyInAnyOrder(50, 55);
        assertThat(shipment.getList("lines[1].claims.findAll { it.accepted }.quantity"))
                .containsExactly(50);
    }

    @Test
    void shipmentsAreListedPageByPage() {
        try (Depot depot = new Depot("/work/list")) {
            for (int i = 0; i < 3; i++) {
                depot.loads("WORK-L" + i, "WORK-LIST-" + i, "work-shell", 10);
            }
            Asking.await(depot);
        }

        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = cursor == null
                    ? Asking.get("/shipments", "limit", 2)
                    : Asking.get("/shipments", "limit", 2, "cursor", cursor);
            ids.addAll(page.getList("items.shipmentId", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(ids).isSorted().doesNotHaveDuplicates().contains("WORK-LIST-0", "WORK-LIST-1", "WORK-LIST-2");
    }

    @Test
    void aShipmentOfThePastIsAsItWas() {
        try (Depot depot = new Depot("/work/past")) {
            depot.loads("WORK-T", "WORK-5", "work-shell", 10).inspects("WORK-T", "operable", 4);
            Asking.await(depot);
        }

        JsonPath then = Asking.get("/shipments/WORK-5", "asOf", "2024-02-10");
        int before = Asking.response("/shipments/WORK-5", "asOf", "2024-02-09").statusCode();

        assertThat(then.getInt("introduced")).isEqualTo(10);
        assertThat(then.getInt("inspected")).isZero();
        assertThat(before).isEqualTo(404);
    }

    @Test
    void aSourceTellsWhatBecameOfItsRecords() {
        try (Depot depot = new Depot("/work/source")) {
            Message inspected = depot.message("round-inspected", "round.inspected", Depot.INSPECTED);
            inspected.data().put("inspectionId", "I").put("lotId", "WORK-SRC").put("verdict", "operable");
            depot.reports(inspected, "WORK-SRC").reports(inspected, "WORK-SRC");
            Asking.await(depot);
        }

        List<Map<String, Object>> sources =
                Asking.get("/sources", "limit", 1000).getList("items");

        assertThat(sources)
                .anySatisfy(source -> assertThat(source)
                        .containsEntry("source", "/work/source")
                        .containsEntry("applied", 1)
                        .containsEntry("duplicates", 1));
    }

    @Test
    void aParkedRecordShowsItsBytesAndTheReason() {
        String broken = "{\"not\": \"an event\"";
        try (Depot depot = new Depot("/work/parked")) {
            depot.sendsBroken("WORK-X", broken);
            Asking.await(depot);
        }

        List<Map<String, Object>> parked =
                Asking.get("/parked", "state", "open").getList("items");
        JsonPath one = Asking.get("/parked/" + parked.get(0).get("id"));

        assertThat(parked).isNotEmpty();
        assertThat(one.getString("text")).isEqualTo(broken);
        assertThat(Base64.getDecoder().decode(one.getString("base64")))
                .asString()
                .isEqualTo(broken);
        assertThat(one.getString("reason")).isNotBlank();
        assertThat(one.getString("topic")).isEqualTo("round-inspected");
    }

    @Test
    void everyOpenRecordIsCountedThoughItsSourceCannotBeRead() {
        long before = Asking.get("/parked", "limit", 1).getLong("open");
        try (Depot depot = new Depot("/work/unreadable")) {
            depot.sendsBroken("WORK-U", "no event").sendsBroken("WORK-U", "no event either");
            Asking.await(depot);
        }

        JsonPath parked = Asking.get("/parked", "limit", 1);

        assertThat(parked.getLong("open")).isEqualTo(before + 2);
        assertThat(parked.getList("items.source")).containsOnlyNulls();
    }

    @Test
    void parkedRecordsComeLatestFirstPageByPage() {
        try (Depot depot = new Depot("/work/parked-pages")) {
            depot.sendsBroken("WORK-Y", "1").sendsBroken("WORK-Y", "2").sendsBroken("WORK-Y", "3");
            Asking.await(depot);
        }

        JsonPath first = Asking.get("/parked", "limit", 2);
        JsonPath second = Asking.get("/parked", "limit", 2, "cursor", first.getString("nextCursor"));

        List<Integer> ids = new ArrayList<>(first.getList("items.id", Integer.class));
        ids.addAll(second.getList("items.id", Integer.class));
        assertThat(ids).isSortedAccordingTo(java.util.Comparator.reverseOrder()).doesNotHaveDuplicates();
    }
}
