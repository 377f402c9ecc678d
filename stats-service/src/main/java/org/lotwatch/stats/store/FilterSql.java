package org.lotwatch.stats.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.LotFilter;

/** A {@link LotFilter} as a condition on {@code lot_total}; it chooses the rows that the filter accepts. */
final class FilterSql {

    private final StringBuilder condition = new StringBuilder("true");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    FilterSql(LotFilter filter) {
        and("lower(nature) = lower(:nature)", "nature", filter.nature());
        and("lot_key = :lot", "lot", filter.lot() == null ? null : filter.lot().value());
        and("shipment = :shipment", "shipment", filter.shipment());
        and("origin = :origin", "origin", filter.origin());
        and("destination = :destination", "destination", filter.destination());
        and("produced_decade = :decade", "decade", filter.producedDecade());
        and("coalesce(produced_from, produced_to) >= :producedFrom", "producedFrom", filter.producedFrom());
        and("coalesce(produced_to, produced_from) <= :producedTo", "producedTo", filter.producedTo());
    }

    /** Adds a condition unless its value is {@code null}. */
    FilterSql and(String sql, String name, @Nullable Object value) {
        if (value != null) {
            condition.append(" and ").append(sql);
            parameters.put(name, value);
        }
        return this;
    }

    FilterSql and(String sql) {
        condition.append(" and ").append(sql);
        return this;
    }

    /** Widens what has been said so far. */
    FilterSql or(String sql, String name, Object value) {
        condition.insert(0, '(').append(" or ").append(sql).append(')');
        parameters.put(name, value);
        return this;
    }

    String condition() {
        return condition.toString();
    }

    <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
