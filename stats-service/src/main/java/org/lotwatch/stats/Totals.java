package org.lotwatch.stats;

import java.util.List;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.answer.Dimension;
import org.lotwatch.stats.domain.answer.Group;
import org.lotwatch.stats.domain.answer.Rollup;

/**
 * A sum of lots, and the same by groups.
 *
 * @param total the sum of the groups
 * @param groupBy none, one or two
 */
public record Totals(LotTally total, List<Dimension> groupBy, List<Group> groups) {

    public Totals {
        groupBy = List.copyOf(groupBy);
        groups = List.copyOf(groups);
    }

    static Totals of(Rollup rollup, List<Dimension> groupBy) {
        return new Totals(rollup.total(), groupBy, rollup.groups());
    }
}
