package org.lotwatch.stats.domain;

import org.lotwatch.events.LotEvent;

/**
 * A readable event as it came from the log, ready for its lot's ledger.
 *
 * @param fingerprint hash of the parsed content; equal for equal content
 * @param wrongKey whether the producer's key, or its partition, was not that of the lot
 */
public record Arrival(LotEvent event, long fingerprint, LogPosition position, boolean wrongKey) {}
