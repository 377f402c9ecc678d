package org.lotwatch.stats;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.lotwatch.events.LotKey;

/**
 * Told inside the process after each commit, on the committing thread: whoever listens hands over and returns.
 *
 * @param versions the new version of each lane that moved
 * @param lots whose totals were written anew
 * @param parked how many records were parked
 * @param asOf the instant the totals were folded for
 */
public record Committed(Map<Integer, Long> versions, Set<LotKey> lots, int parked, Instant asOf) {

    public Committed {
        versions = Map.copyOf(versions);
        lots = Set.copyOf(lots);
    }
}
