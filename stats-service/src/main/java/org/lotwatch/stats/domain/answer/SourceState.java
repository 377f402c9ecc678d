package org.lotwatch.stats.domain.answer;

import java.time.Instant;

/**
 * What became of the records of one source.
 *
 * @param lastSeen arrival of its latest record
 * @param late events that arrived long after they happened
 * @param clockSkewMillis by how much its latest-dated event lay ahead of its arrival, at most; at least 0
 * @param recent records that arrived in the last {@value #RECENT_MINUTES} minutes, the one that is running among them
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
        long clockSkewMillis,
        long recent) {

    /** Over how many minutes {@link #recent} counts. */
    public static final int RECENT_MINUTES = 10;
}
