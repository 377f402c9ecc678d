package org.lotwatch.stats.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Movement;
import org.lotwatch.stats.domain.answer.LineState;

/** The lines of shipments whose lots' rows hold at an instant. */
@ApplicationScoped
public class ShipmentQuery {

    private static final String HOLDING =
            "coalesce(" + LotQuery.NOT_HOLDING + ", false) = false" + " and not (" + LotQuery.WRITTEN_SINCE + ")";
    private static final String LINES = "select l.shipment_id, l.lot_key, t.lot_id, l.line, l.movement, l.nature,"
            + " l.quantity, l.inspected, l.origin, l.destination, l.loaded_at, cast(l.claims as text)"
            + " from shipment_line l join lot_total t on t.lot_key = l.lot_key where " + HOLDING;
    private static final String IDS = "select distinct l.shipment_id from shipment_line l"
            + " join lot_total t on t.lot_key = l.lot_key where " + HOLDING
            + " and (cast(:after as text) is null or l.shipment_id > :after) order by l.shipment_id";
    private static final Map<String, Movement> MOVEMENTS =
            Arrays.stream(Movement.values()).collect(Collectors.toMap(Labelled::label, Function.identity()));

    /** The lines of the first shipments after an id. */
    public Uni<List<LineState>> page(
            Mutiny.Session session, LotQuery.Pinned pinned, @Nullable String after, int shipments) {
        return session.createNativeQuery(IDS)
                .setParameter("asOf", pinned.asOf().atOffset(ZoneOffset.UTC))
                .setParameter("pin", JsonColumns.object(pinned.pin()))
                .setParameter("after", after)
                .setMaxResults(shipments)
                .getResultList()
                .chain(ids -> lines(
                        session, pinned, ids.stream().map(String.class::cast).toList()));
    }

    public Uni<List<LineState>> lines(Mutiny.Session session, LotQuery.Pinned pinned, List<String> shipmentIds) {
        return session.createNativeQuery(LINES + " and l.shipment_id = any(:ids)")
                .setParameter("asOf", pinned.asOf().atOffset(ZoneOffset.UTC))
                .setParameter("pin", JsonColumns.object(pinned.pin()))
                .setParameter("ids", shipmentIds.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(ShipmentQuery::line).toList());
    }

    private static LineState line(Object row) {
        Columns columns = new Columns(row);
        return new LineState(
                columns.text(),
                new LotKey(columns.text()),
                columns.text(),
                (int) columns.number(),
                movement(columns.text()),
                columns.text(),
                columns.number(),
                columns.number(),
                columns.text(),
                columns.textOrNull(),
                columns.instant(),
                JsonColumns.each(columns.text(), ShipmentQuery::claim));
    }

    private static LineState.Claimed claim(JsonNode node) {
        return new LineState.Claimed(
                JsonColumns.eventId(node),
                Instant.parse(node.path("time").asText()),
                node.path("quantity").asLong(),
                movement(node.path("movement").asText()),
                node.path("accepted").asBoolean());
    }

    private static Movement movement(String label) {
        Movement movement = MOVEMENTS.get(label);
        if (movement == null) {
            throw new IllegalStateException("movement must be one of " + MOVEMENTS.keySet() + ", was " + label);
        }
        return movement;
    }
}
