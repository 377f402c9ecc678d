package org.lotwatch.stats.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ParkedFilter;

/**
 * A filter of parked records as conditions.
 *
 * @param sql begins with {@code and}; empty where everything is wanted
 */
record ParkedWhere(String sql, Map<String, String> values) {

    private static final String TEXT = " and (position(lower(cast(:text as text)) in lower(detail)) > 0"
            + " or position(lower(cast(:text as text)) in lower(pointer)) > 0"
            + " or position(convert_to(cast(:text as text), 'UTF8') in record_value) > 0)";

    private static final Pattern NAME = Pattern.compile(":[a-z_]+");

    static ParkedWhere of(ParkedFilter filter) {
        Map<String, String> values = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder();
        add(sql, values, "state", filter.state());
        add(sql, values, "reason", filter.reason());
        add(sql, values, "topic", filter.topic());
        add(sql, values, "source", filter.source());
        add(sql, values, "event_id", filter.eventId());
        String text = filter.text();
        if (text != null) {
            sql.append(TEXT);
            values.put("text", text);
        }
        return new ParkedWhere(sql.toString(), values);
    }

    private static void add(StringBuilder sql, Map<String, String> values, String column, @Nullable String value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    /** For JDBC: with question marks, in the order of {@link #inOrder}. */
    String numbered() {
        return NAME.matcher(sql).replaceAll("?");
    }

    List<String> inOrder() {
        List<String> given = new ArrayList<>();
        NAME.matcher(sql)
                .results()
                .forEach(name -> given.add(values.get(name.group().substring(1))));
        return given;
    }

    <R> Mutiny.SelectionQuery<R> on(Mutiny.SelectionQuery<R> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
