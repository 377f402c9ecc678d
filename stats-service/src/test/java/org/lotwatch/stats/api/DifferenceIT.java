package org.lotwatch.stats.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.testkit.LotwatchServers;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "stats"))
class DifferenceIT {

    @Test
    void whatBecameKnownIsToldByLotAndEvent() {
        try (Depot depot = new Depot("/diff/depot")) {
            depot.loads("DIF-A", "DIF-1", "dif-shell", 100).loads("DIF-B", "DIF-1", "dif-shell", 50);
            Asking.await(depot);
            String from = Asking.get("/totals").getString("knownAt");
            depot.inspects("DIF-A", "operable", 30);
            Asking.await(depot);

            JsonPath difference = Asking.get("/totals/diff", "from", from, "shipment", "DIF-1");

            assertThat(difference.getInt("total.before.inspected")).isZero();
            assertThat(difference.getInt("total.after.inspected")).isEqualTo(30);
            assertThat(difference.getInt("total.changes.uninspected")).isEqualTo(-30);
            assertThat(difference.getInt("total.after.introduced")).isEqualTo(150);
            assertThat(difference.getList("items.lotKey")).containsExactly("DIF-A");
            assertThat(difference.getInt("items[0].changes.operable")).isEqualTo(30);
            assertThat(difference.getInt("items[0].arrived")).isEqualTo(1);
            assertThat(difference.getMap("items[0].events[0]"))
                    .containsEntry("source", "/diff/depot")
                    .containsEntry("topic", "round-inspected")
                    .containsEntry("decision", "applied")
                    .containsKeys("partition", "offset", "arrival");
        }
    }

    @Test
    void pagesStayAtTheMomentOfTheFirst() {
        try (Depot depot = new Depot("/diff/pages")) {
            String from = Asking.get("/totals").getString("knownAt");
            for (int lot = 0; lot < 5; lot++) {
                depot.loads("DIP-" + lot, "DIP-1", "dip-shell", 10);
            }
            Asking.await(depot);

            List<String> lots = new ArrayList<>();
            JsonPath page = Asking.get("/totals/diff", "from", from, "shipment", "DIP-1", "limit", 2);
            depot.loads("DIP-00", "DIP-1", "dip-shell", 10);
            Asking.await(depot);
            lots.addAll(page.getList("items.lotKey"));
            for (String next = page.getString("nextCursor"); next != null; next = page.getString("nextCursor")) {
                page = Asking.get("/totals/diff", "from", from, "shipment", "DIP-1", "limit", 2, "cursor", next);
                lots.addAll(page.getList("items.lotKey"));
                assertThat(page.getInt("total.after.lots")).isEqualTo(5);
            }

            assertThat(lots).containsExactly("DIP-0", "DIP-1", "DIP-2", "DIP-3", "DIP-4");
        }
    }
}
