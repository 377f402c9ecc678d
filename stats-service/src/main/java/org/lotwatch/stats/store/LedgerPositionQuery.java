package org.lotwatch.stats.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lotwatch.stats.domain.answer.LanePosition;
import org.lotwatch.stats.domain.answer.LedgerPosition;

/** How far the log is applied. */
@ApplicationScoped
public class LedgerPositionQuery {

    private static final String LANES = "select lane, version, cast(next_offsets as text), newest_arrival,"
            + " (select max(next_due_at) from lot_total where next_due_at <= :now)"
            + " from lane_progress order by lane";

    /**
     * The position, as the latest commits have it.
     *
     * @param now rows with a fact that came due before it are stale
     */
    public Uni<LedgerPosition> at(Mutiny.Session session, Instant now) {
        return session.createNativeQuery(LANES)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getResultList()
                .map(LedgerPositionQuery::position);
    }

    private static LedgerPosition position(List<Object> rows) {
        if (rows.isEmpty()) {
            return LedgerPosition.NONE;
        }
        Instant due = null;
        List<LanePosition> lanes = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Columns columns = new Columns(row);
            lanes.add(new LanePosition(
                    (int) columns.number(),
                    columns.number(),
                    JsonColumns.longs(columns.text()),
                    columns.instantOrNull()));
            due = columns.instantOrNull();
        }
        return new LedgerPosition(lanes, due);
    }
}
