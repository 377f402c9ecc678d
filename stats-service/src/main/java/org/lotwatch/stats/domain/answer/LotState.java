package org.lotwatch.stats.domain.answer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.Discrepancy;
import org.lotwatch.stats.domain.LotAttributes;
import org.lotwatch.stats.domain.LotReport;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.ShipmentLine;

/**
 * One lot at one pair of instants.
 *
 * @param lotId the spelling of its first record
 * @param skeleton its key with look-alike letters folded
 * @param records of its ledger, duplicates included
 */
public record LotState(
        LotKey key,
        String lotId,
        String skeleton,
        LotAttributes attributes,
        List<String> shipments,
        List<String> sources,
        LotTally tally,
        @Nullable Instant firstEventAt,
        @Nullable Instant lastEventAt,
        @Nullable Instant lastInspectedAt,
        long records,
        List<Discrepancy> discrepancies) {

    /** A ledger's report as the answer sees it. */
    public static LotState of(LotReport report) {
        return new LotState(
                report.key(),
                report.lotId(),
                report.skeleton(),
                report.attributes(),
                shipments(report),
                List.copyOf(report.sources()),
                report.tally(),
                report.firstEventAt(),
                report.lastEventAt(),
                report.lastInspectedAt(),
                report.records(),
                report.discrepancies());
    }

    private static List<String> shipments(LotReport report) {
        return report.lines().stream()
                .map(ShipmentLine::shipmentId)
                .distinct()
                .sorted()
                .toList();
    }

    public LotState {
        shipments = List.copyOf(shipments);
        sources = List.copyOf(sources);
        discrepancies = List.copyOf(discrepancies);
    }

    /** The same lot with another work list. */
    public LotState withDiscrepancies(List<Discrepancy> others) {
        return new LotState(
                key,
                lotId,
                skeleton,
                attributes,
                shipments,
                sources,
                tally,
                firstEventAt,
                lastEventAt,
                lastInspectedAt,
                records,
                others);
    }
}
