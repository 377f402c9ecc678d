package org.lotwatch.stats.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One transaction: the commits of all lanes that have something to say.
 *
 * @param id tells this commit from any other when the answer of the database is lost
 * @param asOf the instant for which the totals were folded
 */
public record CommitBatch(UUID id, Instant asOf, List<LaneCommit> lanes) {

    public CommitBatch {
        lanes = lanes.stream().sorted(Comparator.comparingInt(LaneCommit::lane)).toList();
    }

    /** The same without some lanes, under a new id. */
    public CommitBatch without(Set<Integer> overtaken, UUID newId) {
        return new CommitBatch(
                newId,
                asOf,
                lanes.stream().filter(lane -> !overtaken.contains(lane.lane())).toList());
    }
}
