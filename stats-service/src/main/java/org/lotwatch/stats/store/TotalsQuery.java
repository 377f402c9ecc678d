package org.lotwatch.stats.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lotwatch.stats.domain.TooManyRoundsException;
import org.lotwatch.stats.domain.answer.Dimension;
import org.lotwatch.stats.domain.answer.Group;
import org.lotwatch.stats.domain.answer.LotFilter;

/** Sums of rows; those that do not hold at the instant asked for are left out. */
@ApplicationScoped
public class TotalsQuery {

    private static final String SUMS = Stream.of(Columns.TALLY.split(", ", -1))
            .map(column -> "cast(coalesce(sum(" + column + "), 0) as bigint)")
            .collect(Collectors.joining(", "));

    /**
     * Sums the rows that hold at an instant.
     *
     * @param most groups to answer; one more is read, so that the caller can tell
     */
    public Uni<List<Group>> sums(
            Mutiny.Session session, LotFilter filter, List<Dimension> dimensions, Instant asOf, int most) {
        FilterSql where = new FilterSql(filter)
                .and("coalesce(" + LotQuery.NOT_HOLDING + ", false) = false", "asOf", asOf.atOffset(ZoneOffset.UTC));
        String sql =
                "select " + columns(dimensions) + " from lot_total t where " + where.condition() + groupBy(dimensions);
        return where.bind(session.createNativeQuery(sql))
                .setMaxResults(most + 1)
                .getResultList()
                .onFailure(TotalsQuery::isOverflow)
                .transform(failure -> new TooManyRoundsException())
                .map(rows ->
                        rows.stream().map(row -> group(row, dimensions.size())).toList());
    }

    /** Sums are exact, whatever their size; it is their way into a {@code bigint} that fails. */
    private static boolean isOverflow(Throwable failure) {
        return SqlState.OUT_OF_RANGE.equals(SqlState.of(failure));
    }

    private static Group group(Object row, int dimensions) {
        Columns columns = new Columns(row);
        List<String> identity = new ArrayList<>(dimensions);
        List<String> shown = new ArrayList<>(dimensions);
        for (int i = 0; i < dimensions; i++) {
            identity.add(columns.text());
            shown.add(columns.text());
        }
        return new Group(identity, shown, columns.tally());
    }

    private static String columns(List<Dimension> dimensions) {
        return Stream.concat(dimensions.stream().map(d -> identity(d) + ", min(" + shown(d) + ")"), Stream.of(SUMS))
                .collect(Collectors.joining(", "));
    }

    private static String groupBy(List<Dimension> dimensions) {
        return dimensions.isEmpty()
                ? ""
                : dimensions.stream().map(TotalsQuery::identity).collect(Collectors.joining(", ", " group by ", ""));
    }

    private static String identity(Dimension dimension) {
        return switch (dimension) {
            case LOT -> "lot_key";
            case NATURE -> "lower(nature)";
            case SHIPMENT, ORIGIN, DESTINATION, PRODUCED_DECADE -> shown(dimension);
        };
    }

    private static String shown(Dimension dimension) {
        return switch (dimension) {
            case LOT -> "lot_id";
            case NATURE -> "nature";
            case SHIPMENT -> "shipment";
            case ORIGIN -> "origin";
            case DESTINATION -> "destination";
            case PRODUCED_DECADE -> "produced_decade";
        };
    }
}
