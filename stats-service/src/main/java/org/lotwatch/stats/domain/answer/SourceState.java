package org.lotwatch.stats.domain.answer;

import java.time.Instant;

/**
 * What became of the records of one source.
 *
 * @param lastSeen arrival of its latest record
 * @param late events that arrived long after they happened
 * @param clockSkewMillis by how much its latest-dated event lay ahead of its arrival, at most; at least 0
 */
public record SourceState(
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
