package org.lotwatch.stats.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotAttributes;
import org.lotwatch.stats.domain.answer.LotFilter;
import org.lotwatch.stats.domain.answer.LotState;

/** The rows of single lots. */
@ApplicationScoped
public class LotQuery {

    private static final String LOT = "select lane, version, next_due_at, lot_key, lot_id, skeleton, nature, origin,"
            + " destination, shipment, produced_from, produced_to, produced_decade,"
            + " cast(to_json(shipments) as text), cast(to_json(sources) as text), " + Columns.TALLY
            + ", first_event_at, last_event_at, last_inspected_at, ledger_entries, cast(discrepancies as text)"
            + " from lot_total t where ";
    /** Facts lie between the instant asked for and the one that the row was folded for. */
    static final String NOT_HOLDING = "(t.next_due_at <= :asOf or t.last_event_at > :asOf)";

    static final String WRITTEN_SINCE =
            "coalesce(cast(cast(cast(:pin as text) as jsonb) ->> cast(t.lane as text) as bigint), -1) < t.version";
    private static final String DISCREPANT = "(discrepancies <> '[]' or skeleton in"
            + " (select skeleton from lot_total group by skeleton having count(*) > 1))";
    private static final String SHARING =
            "select lot_key, lot_id, skeleton from lot_total where skeleton in (select skeleton from lot_total"
                    + " where skeleton = any(:skeletons) group by skeleton having count(*) > 1) order by lot_key";

    /** Lots that the filter accepts, and all whose row says nothing about the moment. */
    public Uni<List<LotRow>> page(Mutiny.Session session, Pinned pinned, @Nullable String from, int most) {
        FilterSql where = new FilterSql(pinned.filter()).and("lots > :none", "none", 0);
        return inOrder(session, orSilent(where, pinned), from, most);
    }

    /** Lots with an open discrepancy, and all whose row says nothing about the moment. */
    public Uni<List<LotRow>> discrepant(Mutiny.Session session, Pinned pinned, @Nullable String from, int most) {
        FilterSql where = new FilterSql(pinned.filter()).and(DISCREPANT);
        return inOrder(session, orSilent(where, pinned), from, most);
    }

    /** All lots, or the one. */
    public Uni<List<LotRow>> page(Mutiny.Session session, @Nullable LotKey lot, @Nullable String from, int most) {
        FilterSql where = new FilterSql(LotFilter.ALL).and("lot_key = :lot", "lot", lot == null ? null : lot.value());
        return inOrder(session, where, from, most);
    }

    /** Lots that share one of the skeletons with another lot. */
    public Uni<List<LotMark>> sharing(Mutiny.Session session, List<String> skeletons) {
        return session.createNativeQuery(SHARING)
                .setParameter("skeletons", skeletons.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(LotQuery::mark).toList());
    }

    private static LotMark mark(Object row) {
        Columns columns = new Columns(row);
        return new LotMark(new LotKey(columns.text()), columns.text(), columns.text());
    }

    private static FilterSql orSilent(FilterSql where, Pinned pinned) {
        return where.or(NOT_HOLDING, "asOf", pinned.asOf().atOffset(ZoneOffset.UTC))
                .or(WRITTEN_SINCE, "pin", JsonColumns.object(pinned.pin()));
    }

    private static Uni<List<LotRow>> inOrder(Mutiny.Session session, FilterSql where, @Nullable String from, int most) {
        where.and("lot_key >= :from", "from", from);
        String sql = LOT + where.condition() + " order by lot_key";
        return rows(where.bind(session.createNativeQuery(sql)).setMaxResults(most));
    }

    /** Those of the lots that are known. */
    public Uni<List<LotRow>> some(Mutiny.Session session, List<LotKey> keys) {
        return rows(session.createNativeQuery(LOT + "lot_key = any(:keys)")
                .setParameter("keys", keys.stream().map(LotKey::value).toArray(String[]::new)));
    }

    /** Lots whose row does not hold at an instant, whatever their attributes are: those may have changed too. */
    public Uni<List<LotKey>> notHolding(Mutiny.Session session, Instant asOf) {
        return keys(session.createNativeQuery("select lot_key from lot_total t where " + NOT_HOLDING)
                .setParameter("asOf", asOf.atOffset(ZoneOffset.UTC)));
    }

    private static Uni<List<LotKey>> keys(Mutiny.SelectionQuery<Object> query) {
        return query.getResultList()
                .map(rows -> rows.stream().map(key -> new LotKey((String) key)).toList());
    }

    /** The same, and lots whose row was written after the pin. */
    public Uni<List<LotKey>> silent(Mutiny.Session session, Instant asOf, Map<Integer, Long> pin) {
        String sql = "select lot_key from lot_total t where " + NOT_HOLDING + " or " + WRITTEN_SINCE;
        return keys(session.createNativeQuery(sql)
                .setParameter("asOf", asOf.atOffset(ZoneOffset.UTC))
                .setParameter("pin", JsonColumns.object(pin)));
    }

    private static Uni<List<LotRow>> rows(Mutiny.SelectionQuery<Object> query) {
        Function<List<Object>, List<LotRow>> rows =
                found -> found.stream().map(LotQuery::row).toList();
        return query.getResultList().map(rows);
    }

    private static LotRow row(Object row) {
        Columns columns = new Columns(row);
        return new LotRow((int) columns.number(), columns.number(), columns.instantOrNull(), state(columns));
    }

    private static LotState state(Columns columns) {
        return new LotState(
                new LotKey(columns.text()),
                columns.text(),
                columns.text(),
                attributes(columns),
                JsonColumns.texts(columns.text()),
                JsonColumns.texts(columns.text()),
                columns.tally(),
                columns.instantOrNull(),
                columns.instantOrNull(),
                columns.instantOrNull(),
                columns.number(),
                JsonColumns.discrepancies(columns.text()));
    }

    private static LotAttributes attributes(Columns columns) {
        return new LotAttributes(
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.yearOrNull(),
                columns.yearOrNull(),
                columns.text());
    }

    /**
     * Rows of a moment.
     *
     * @param asOf a row that is stale by then says nothing about it
     * @param pin versions of the lanes; a row written later says nothing about it either
     */
    public record Pinned(LotFilter filter, Instant asOf, Map<Integer, Long> pin) {

        public Pinned {
            pin = Map.copyOf(pin);
        }
    }

    /** How a lot is marked. */
    public record LotMark(LotKey key, String lotId, String skeleton) {}
}
