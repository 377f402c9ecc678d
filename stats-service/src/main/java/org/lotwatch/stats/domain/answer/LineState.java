package org.lotwatch.stats.domain.answer;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Movement;
import org.lotwatch.stats.domain.LineClaim;
import org.lotwatch.stats.domain.LotReport;
import org.lotwatch.stats.domain.ShipmentLine;

/**
 * One lot line of a shipment, as its accepted claim has it.
 *
 * @param quantity rounds
 * @param inspected rounds of the lot inspected, of this shipment's where the lot came in several
 * @param claims all of them, the accepted one included
 */
public record LineState(
        String shipmentId,
        LotKey key,
        String lotId,
        int line,
        Movement movement,
        String nature,
        long quantity,
        long inspected,
        String origin,
        @Nullable String destination,
        Instant loadedAt,
        List<Claimed> claims) {

    public LineState {
        claims = List.copyOf(claims);
    }

    /** The lines that a lot stands in. */
    public static Stream<LineState> of(LotReport report) {
        return report.lines().stream().map(line -> of(report, line));
    }

    private static LineState of(LotReport report, ShipmentLine line) {
        LineClaim accepted = line.accepted();
        return new LineState(
                line.shipmentId(),
                report.key(),
                report.lotId(),
                line.line(),
                accepted.movement(),
                accepted.nature(),
                accepted.quantity(),
                line.inspected(),
                accepted.origin(),
                accepted.destination(),
                accepted.time(),
                line.claims().stream().map(Claimed::of).toList());
    }

    /** Rounds that the line brings into the books: an onward or return leg brings none. */
    public long introduced() {
        return movement == Movement.ENTRY ? quantity : 0;
    }

    /** What one source says of the line. */
    public record Claimed(EventId id, Instant time, long quantity, Movement movement, boolean accepted) {

        private static Claimed of(LineClaim claim) {
            return new Claimed(claim.id(), claim.time(), claim.quantity(), claim.movement(), claim.accepted());
        }
    }
}
