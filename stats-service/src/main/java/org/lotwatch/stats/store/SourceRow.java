package org.lotwatch.stats.store;

import java.time.Instant;
import java.util.Map;

/**
 * What became of the records of one source in one lane, since the lane began.
 *
 * @param lastSeen arrival of its newest record
 * @param clockSkewMillis the largest (event time - arrival), where positive
 * @param minutes records by the minute since 1970 in which they arrived, of the latest minutes
 */
public record SourceRow(
        int lane,
        String source,
        Instant lastSeen,
        long events,
        long applied,
        long duplicates,
        long late,
        long parked,
        long unknownTypes,
        long wrongKeys,
        long clockSkewMillis,
        Map<Long, Long> minutes) {

    public SourceRow {
        minutes = Map.copyOf(minutes);
    }
}
