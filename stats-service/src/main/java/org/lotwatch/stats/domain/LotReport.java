package org.lotwatch.stats.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;

/**
 * A lot at one moment. Without records at that moment it is {@link LotTally#NONE} with unknown attributes.
 *
 * @param lotId the key as its first record spells it
 * @param skeleton the key with look-alike letters folded; equal for lots that may be one
 * @param lines by shipment and line
 * @param sources of the records considered, sorted
 * @param firstEventAt of the facts that count, {@code null} without any; likewise the next two
 * @param nextDueAt the earliest time of a fact after the moment: the report holds for every instant before it
 * @param records considered, repetitions and amendments included
 */
public record LotReport(
        String lotId,
        LotKey key,
        String skeleton,
        LotAttributes attributes,
        LotTally tally,
        List<Discrepancy> discrepancies,
        List<ShipmentLine> lines,
        Set<String> sources,
        @Nullable Instant firstEventAt,
        @Nullable Instant lastEventAt,
        @Nullable Instant lastInspectedAt,
        @Nullable Instant nextDueAt,
        long records) {

    public LotReport {
        discrepancies = List.copyOf(discrepancies);
        lines = List.copyOf(lines);
    }
}
