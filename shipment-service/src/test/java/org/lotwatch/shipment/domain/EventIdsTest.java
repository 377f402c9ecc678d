package org.lotwatch.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIdsTest {

    @Test
    void aSlashInANameMakesNoIdOfAnotherShipment() {
        assertThat(EventIds.line(new ShipmentId("A/1"), 2)).isEqualTo("A%2F1/2");
        assertThat(EventIds.adjustment(new ShipmentId("A"), "x/1"))
                .isNotEqualTo(EventIds.line(new ShipmentId("A/adj/x"), 1));
        assertThat(EventIds.line(new ShipmentId("A%2F1"), 2)).isEqualTo("A%252F1/2");
    }

    @Test
    void theLongestOrdinaryNamesStayReadable() {
        String name = "S".repeat(64);
        String line = EventIds.line(new ShipmentId(name), Integer.MAX_VALUE);

        assertThat(EventIds.amendment(line, Integer.MAX_VALUE)).isEqualTo(name + "/2147483647/r2147483647");
    }

    @Test
    void anIdBeyondItsLimitBecomesAStableHash() {
        String name = "S".repeat(64);

        String id = EventIds.adjustment(new ShipmentId(name), "A".repeat(64));

        assertThat(id).isEqualTo("sha256:c40a2ea729188f8bd2575afe3b078de2d67297e412959216bee5c345b588c083");
        assertThat(EventIds.amendment(id, 3)).isEqualTo(id + "/r3");
    }
}
