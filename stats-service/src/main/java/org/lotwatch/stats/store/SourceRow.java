package org.lotwatch.stats.store;

import java.time.Instant;

/**
 * What became of the records of one source in one lane, since the lane began.
 *
 * @param lastSeen arrival of its newest record
 * @param clockSkewMillis the largest (event time - arrival), where positive
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
        long clockSkewMillis) {}
