package org.lotwatch.stats.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lotwatch.stats.Totals;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.answer.Dimension;
import org.lotwatch.stats.domain.answer.Group;

/**
 * One row of a table of groups.
 *
 * @param key as the filter of its dimension has it
 */
record GroupRow(String key, LotTally tally, Stack found) {

    /** Natures, the largest first. */
    static List<GroupRow> natures(Totals totals) {
        return rows(totals, Dimension.NATURE).stream()
                .sorted(Comparator.comparingLong((GroupRow row) -> row.tally().introduced())
                        .reversed())
                .toList();
    }

    /** Decades in their order. */
    static List<GroupRow> decades(Totals totals) {
        return rows(totals, Dimension.PRODUCED_DECADE);
    }

    public String lots() {
        return Figures.grouped(tally.lots());
    }

    public String introduced() {
        return Figures.grouped(tally.introduced());
    }

    public String inspected() {
        return Figures.grouped(tally.inspected());
    }

    /** Of the rounds introduced; a dash where nothing was. */
    public String inspectedShare() {
        return Figures.percent(tally.inspected(), tally.introduced());
    }

    public String operable() {
        return Figures.grouped(tally.operable());
    }

    public String restorable() {
        return Figures.grouped(tally.restorable());
    }

    public String inoperable() {
        return Figures.grouped(tally.inoperable());
    }

    public String undetermined() {
        return Figures.grouped(tally.undetermined());
    }

    /** Of the rounds inspected and present. */
    public String operableShare() {
        return Figures.percent(tally.operable(), tally.inspectedAndPresent());
    }

    private static List<GroupRow> rows(Totals totals, Dimension dimension) {
        int place = totals.groupBy().indexOf(dimension);
        Map<String, GroupRow> rows = new TreeMap<>();
        for (Group group : totals.groups()) {
            GroupRow row = row(group.shown().get(place), group.tally());
            rows.merge(group.identity().get(place), row, GroupRow::and);
        }
        return List.copyOf(rows.values());
    }

    private GroupRow and(GroupRow other) {
        String spelling = key.compareTo(other.key) <= 0 ? key : other.key;
        return row(spelling, tally.plus(other.tally));
    }

    private static GroupRow row(String key, LotTally tally) {
        return new GroupRow(key, tally, Stack.found(tally));
    }
}
