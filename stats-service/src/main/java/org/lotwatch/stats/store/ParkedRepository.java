package org.lotwatch.stats.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ParkedChange;
import org.lotwatch.stats.domain.answer.ParkedFilter;
import org.lotwatch.stats.domain.answer.ParkedItem;
import org.lotwatch.stats.domain.answer.ParkedRecord;
import org.lotwatch.stats.domain.answer.ParkedSummary;
import org.lotwatch.stats.domain.answer.Redriven;

/** Records that could not be counted, to be read. */
@ApplicationScoped
public class ParkedRepository {

    private static final int MOST_GROUPS = 1000;
    private static final String ITEM = "select id, topic, partition, \"offset\", arrival, source, event_id, reason,"
            + " pointer, detail, state, repairof, cast(octet_length(record_value) as bigint) from parked";
    private static final String COUNTS = ", count(*) filter (where state = 'open') as waiting,"
            + " count(*) filter (where state = 'redriven'), count(*) filter (where state = 'discarded') from parked";
    private static final String HISTORY =
            "select at, state, \"by\", note from parked_change where place = :place order by id";
    private static final String REDRIVEN =
            "select topic, partition, \"offset\", event_source, event_id, lot_id from redrive where place = :place";
    /** First up to the record that repairs no other, then down again; a forged circle ends by the union. */
    private static final String CHAIN =
            """
            with recursive up (place, repairof) as (
                select place, repairof from parked where place = :place
                union select p.place, p.repairof from parked p join up on p.place = up.repairof),
            down (place) as (
                select place from up
                union select p.place from parked p join down on p.repairof = down.place)
            """ + ITEM + " where place in (select place from down limit 100) order by arrival, id";

    /** Latest first, before an id: what is parked meanwhile comes before the first page and shifts none. */
    public Uni<List<ParkedItem>> page(Mutiny.Session session, ParkedFilter filter, long before, int most) {
        ParkedWhere where = ParkedWhere.of(filter);
        return where.on(session.createNativeQuery(ITEM + " where id < :before" + where.sql() + " order by id desc"))
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(ParkedRepository::item).toList());
    }

    public Uni<Optional<ParkedRecord>> one(Mutiny.Session session, long id) {
        return session.find(ParkedEntity.class, id)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : complete(session, row).map(Optional::of));
    }

    private static Uni<ParkedRecord> complete(Mutiny.Session session, ParkedEntity row) {
        String place = row.item().place();
        return history(session, place)
                .chain(history -> redriven(session, place)
                        .chain(redriven ->
                                chain(session, place).map(chain -> row.record(history, redriven.orElse(null), chain))));
    }

    private static Uni<List<ParkedChange>> history(Mutiny.Session session, String place) {
        return session.createNativeQuery(HISTORY)
                .setParameter("place", place)
                .getResultList()
                .map(rows -> rows.stream().map(ParkedRepository::change).toList());
    }

    private static Uni<Optional<Redriven>> redriven(Mutiny.Session session, String place) {
        return session.createNativeQuery(REDRIVEN)
                .setParameter("place", place)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ParkedRepository::redriven));
    }

    private static Uni<List<ParkedItem>> chain(Mutiny.Session session, String place) {
        return session.createNativeQuery(CHAIN)
                .setParameter("place", place)
                .getResultList()
                .map(rows -> rows.stream().map(ParkedRepository::item).toList());
    }

    /** How many records are open, those of no readable source among them. */
    public Uni<Long> open(Mutiny.Session session) {
        return session.createSelectionQuery("select count(*) from ParkedEntity p where p.state = 'open'", Long.class)
                .getSingleResult();
    }

    /** Those that a filter chooses, by reason and by source. */
    public Uni<ParkedSummary> summary(Mutiny.Session session, ParkedFilter filter) {
        return groups(session, filter, "reason")
                .chain(reasons ->
                        groups(session, filter, "source").map(sources -> new ParkedSummary(reasons, sources)));
    }

    private static Uni<List<ParkedSummary.Group>> groups(Mutiny.Session session, ParkedFilter filter, String key) {
        ParkedWhere where = ParkedWhere.of(filter);
        String sql = "select " + key + COUNTS + " where true" + where.sql() + " group by " + key
                + " order by waiting desc, " + key;
        return where.on(session.createNativeQuery(sql))
                .setMaxResults(MOST_GROUPS)
                .getResultList()
                .map(rows -> rows.stream().map(ParkedRepository::group).toList());
    }

    private static ParkedSummary.Group group(Object row) {
        Columns columns = new Columns(row);
        return new ParkedSummary.Group(columns.textOrNull(), columns.number(), columns.number(), columns.number());
    }

    private static ParkedItem item(Object row) {
        Columns columns = new Columns(row);
        return new ParkedItem(
                columns.number(),
                columns.text(),
                (int) columns.number(),
                columns.number(),
                columns.instant(),
                columns.textOrNull(),
                columns.textOrNull(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.textOrNull(),
                columns.numberOrNull());
    }

    private static ParkedChange change(Object row) {
        Columns columns = new Columns(row);
        return new ParkedChange(columns.instant(), columns.text(), columns.textOrNull(), columns.textOrNull());
    }

    private static Redriven redriven(Object row) {
        Columns columns = new Columns(row);
        String topic = columns.text();
        @Nullable Long partition = columns.numberOrNull();
        return new Redriven(
                topic,
                partition == null ? null : partition.intValue(),
                columns.numberOrNull(),
                columns.text(),
                columns.text(),
                columns.text());
    }
}
