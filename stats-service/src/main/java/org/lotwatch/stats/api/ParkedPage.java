package org.lotwatch.stats.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ParkedRecord;

/**
 * A page of records that could not be counted.
 *
 * @param reasons open records by reason
 * @param chosen the reason that is chosen, empty for all
 * @param next address of the following page, {@code null} on the last
 */
record ParkedPage(List<Reason> reasons, List<Row> rows, String chosen, @Nullable String next) {

    static List<Reason> reasons(Map<String, Long> open) {
        return open.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), Figures.grouped(entry.getValue())))
                .toList();
    }

    /** A reason and how many open records have it. */
    record Reason(String name, String open) {}

    /** One record. */
    record Row(
            long id, String arrival, String source, String reason, String pointer, String detail, String place, String state) {

        static Row of(ParkedRecord record, Moments moments) {
            String source = record.source();
            return new Row(
                    record.id(),
                    moments.second(record.arrival()),
                    source == null ? "–" : source,
                    record.reason(),
                    record.pointer(),
                    record.detail(),
                    record.topic() + "-" + record.partition() + ":" + record.offset(),
                    record.state());
        }
    }
}
