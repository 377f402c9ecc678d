package org.lotwatch.stats.domain.answer;

import java.util.List;
import java.util.TreeMap;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotAttributes;
import org.lotwatch.stats.domain.LotTally;

/** Sums lots by the dimensions asked for; the groups always add up to the total. Not safe between threads. */
public final class Rollup {

    private final List<Dimension> dimensions;
    private final TreeMap<List<String>, Group> groups = new TreeMap<>(Group::compare);
    private LotTally total = LotTally.NONE;

    public Rollup(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    public void add(LotKey key, String lotId, LotAttributes attributes, LotTally tally) {
        GroupKey group = GroupKey.of(dimensions, key, lotId, attributes);
        add(new Group(group.identity(), group.shown(), tally));
    }

    /** Groups that count no lot are left out: there is nothing in them. */
    public void add(Group group) {
        if (group.tally().lots() > 0) {
            total = total.plus(group.tally());
            groups.merge(group.identity(), group, Group::plus);
        }
    }

    public LotTally total() {
        return total;
    }

    /** In the order of their keys; empty when no dimension was asked for. */
    public List<Group> groups() {
        return dimensions.isEmpty() ? List.of() : List.copyOf(groups.values());
    }
}
