package org.lotwatch.stats.api;

import java.util.List;
import org.lotwatch.stats.domain.answer.LineState;
import org.lotwatch.stats.domain.answer.ShipmentState;

/** A shipment with its lines. */
record ShipmentPage(ShipmentsPage.Row shipment, List<Line> lines) {

    static ShipmentPage of(ShipmentState shipment, Moments moments) {
        return new ShipmentPage(
                ShipmentsPage.Row.of(shipment, moments),
                shipment.lines().stream().map(line -> Line.of(shipment, line, moments)).toList());
    }

    /** One lot line; the path leads to its lot. */
    record Line(
            String lotId,
            String path,
            int line,
            String movement,
            String nature,
            String introduced,
            String inspected,
            String over,
            String loadedAt,
            List<Claim> claims) {

        static Line of(ShipmentState shipment, LineState line, Moments moments) {
            long over = shipment.over(line.key());
            return new Line(
                    line.lotId(),
                    PageLink.encoded(line.key().value()),
                    line.line(),
                    line.movement().label(),
                    line.nature(),
                    Figures.grouped(line.introduced()),
                    Figures.grouped(line.inspected()),
                    over == 0 ? "" : Figures.grouped(over),
                    moments.second(line.loadedAt()),
                    line.claims().stream().map(claim -> Claim.of(claim, moments)).toList());
        }
    }

    /** What one source says. */
    record Claim(String source, String quantity, String movement, String time, boolean accepted) {

        static Claim of(LineState.Claimed claim, Moments moments) {
            return new Claim(
                    claim.id().source(),
                    Figures.grouped(claim.quantity()),
                    claim.movement().label(),
                    moments.second(claim.time()),
                    claim.accepted());
        }
    }
}
