package org.lotwatch.shipment.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Conveyance;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.QuantityRange;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.events.TransportMode;
import org.lotwatch.events.Verdict;

/** Manifests and what belongs to them, for tests. */
public final class Papers {

    public static final Instant LOADED = Instant.parse("2023-10-12T00:30:00Z");
    public static final Instant RECORDED = Instant.parse("2023-10-13T08:00:00.123456Z");
    public static final String SOURCE = "/lotwatch/shipment-service";

    private Papers() {}

    public static Manifest manifest(Line... lines) {
        return new Manifest(carriage("NAJIN"), Arrays.asList(lines));
    }

    public static Carriage carriage(String origin, String... containers) {
        return new Carriage(
                new ShipmentId("S-1"),
                new Place(origin, null, 42.23, 130.3, "Asia/Pyongyang"),
                new Place("DUNAY", "Dunay", null, null, null),
                new Conveyance(TransportMode.SHIP, "VOYAGE-1"),
                List.of(containers),
                new ReportedBy("party-17", "clerk"));
    }

    public static Line line(int number, String lot, long rounds, String... containers) {
        return new Line(
                number,
                new LotId(lot),
                "152mm-shell",
                rounds,
                null,
                List.of(containers),
                1976,
                null,
                Movement.ENTRY,
                null,
                Basis.DOCUMENTED,
                Map.of());
    }

    /** A line with every field. */
    public static Line fullLine(int number, String lot) {
        return new Line(
                number,
                new LotId(lot),
                "122mm-rocket",
                480,
                new QuantityRange(470, 500),
                List.of("CONT-1"),
                1976,
                1977,
                Movement.ONWARD,
                "S-0",
                Basis.DECLARED,
                Map.of("hold", 3, "sealed", true, "remark", "dry"));
    }

    public static Adjustment adjustment(String id, String lot, long rounds) {
        return adjustment(id, lot, rounds, null);
    }

    public static Adjustment adjustment(String id, String lot, long rounds, @Nullable Verdict from) {
        return new Adjustment(id, new LotId(lot), AdjustmentKind.LOSS, rounds, from, "short", LOADED.plusSeconds(3600));
    }

    public static Shipment planned(Manifest manifest) {
        return Shipment.of(List.of(new Entry.Planned(SOURCE, manifest, null, RECORDED)));
    }

    public static Shipment loaded(Manifest manifest) {
        return Shipment.of(List.of(new Entry.Planned(SOURCE, manifest, LOADED, RECORDED)));
    }

    /** The shipment after an order that it accepts. */
    public static Shipment after(Shipment shipment, Decision decision) {
        return shipment.plus(((Decision.Accepted) decision).entry());
    }

    /** What the last entry tells. */
    public static Notice told(Shipment shipment) {
        return shipment.notices().get(shipment.notices().size() - 1);
    }
}
