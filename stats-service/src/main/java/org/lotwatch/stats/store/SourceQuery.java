package org.lotwatch.stats.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.SourceState;

/** Per source, the sums of all lanes. */
@ApplicationScoped
public class SourceQuery {

    private static final String SOURCES = "select source, max(last_seen), cast(sum(events) as bigint),"
            + " cast(sum(applied) as bigint), cast(sum(duplicates) as bigint), cast(sum(late) as bigint),"
            + " cast(sum(parked) as bigint), cast(sum(unknown_types) as bigint), cast(sum(wrong_keys) as bigint),"
            + " max(clock_skew_ms), cast(coalesce(sum((select sum(cast(value as bigint)) from jsonb_each_text(minutes)"
            + " where cast(key as bigint) > :since)), 0) as bigint) from source_count"
            + " where (cast(:after as text) is null or source > :after) group by source order by source";

    /**
     * Sources after one, by name.
     *
     * @param now the minute that is running ends the recent ones
     */
    public Uni<List<SourceState>> page(Mutiny.Session session, Instant now, @Nullable String after, int most) {
        long since = Math.floorDiv(now.getEpochSecond(), 60L) - SourceState.RECENT_MINUTES;
        return session.createNativeQuery(SOURCES)
                .setParameter("since", since)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(SourceQuery::source).toList());
    }

    private static SourceState source(Object row) {
        Columns columns = new Columns(row);
        return new SourceState(
                columns.text(),
                columns.instant(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number(),
                columns.number());
    }
}
