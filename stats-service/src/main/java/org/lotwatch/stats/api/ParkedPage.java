package org.lotwatch.stats.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ParkedFilter;
import org.lotwatch.stats.domain.answer.ParkedItem;
import org.lotwatch.stats.domain.answer.ParkedSummary;

/**
 * A page of records that could not be counted.
 *
 * @param reasons with open records
 * @param sources with open records, the worst ones
 * @param next address of the following page, {@code null} on the last
 */
record ParkedPage(
        List<Group> reasons,
        List<Group> sources,
        List<Row> rows,
        @Nullable String next) {

    private static final int MOST_SOURCES = 12;

    static List<Group> reasons(ParkedSummary summary, PageLink link, ParkedFilter filter) {
        return summary.reasons().stream()
                .filter(group -> group.open() > 0)
                .map(group -> Group.of(group, link, "reason", filter.reason()))
                .toList();
    }

    static List<Group> sources(ParkedSummary summary, PageLink link, ParkedFilter filter) {
        return summary.sources().stream()
                .filter(group -> group.open() > 0 && group.key() != null)
                .limit(MOST_SOURCES)
                .map(group -> Group.of(group, link, "source", filter.source()))
                .toList();
    }

    /**
     * Open records of one reason or source.
     *
     * @param query chooses them, or all again where they are chosen
     */
    record Group(String name, String open, String query, boolean chosen) {

        static Group of(ParkedSummary.Group group, PageLink link, String parameter, @Nullable String wanted) {
            String name = String.valueOf(group.key());
            boolean chosen = name.equals(wanted);
            PageLink narrowed = chosen ? link.without(parameter) : link.with(parameter, name);
            return new Group(
                    name,
                    Figures.grouped(group.open()),
                    narrowed.with("state", "open").query(),
                    chosen);
        }
    }

    /** One record. */
    record Row(
            long id,
            String arrival,
            String source,
            String reason,
            String pointer,
            String detail,
            String place,
            String state,
            boolean open) {

        static Row of(ParkedItem item, Moments moments) {
            String source = item.source();
            return new Row(
                    item.id(),
                    moments.second(item.arrival()),
                    source == null ? "–" : source,
                    item.reason(),
                    item.pointer(),
                    item.detail(),
                    item.place(),
                    item.state(),
                    item.isOpen());
        }
    }
}
