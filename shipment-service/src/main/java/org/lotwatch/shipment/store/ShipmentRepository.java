package org.lotwatch.shipment.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.domain.Entry;
import org.lotwatch.shipment.domain.Shipment;
import org.lotwatch.shipment.domain.ShipmentId;
import org.lotwatch.shipment.domain.ShipmentState;
import org.lotwatch.shipment.domain.ShipmentSummary;

/** Shipments by their histories. */
@ApplicationScoped
public class ShipmentRepository {

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended('shipment/' || :id, 0))";
    private static final String HISTORY = "from EntryEntity e where e.key.shipmentId = :id order by e.key.number";
    private static final String HISTORIES =
            "from EntryEntity e where e.key.shipmentId in :ids order by e.key.shipmentId, e.key.number";
    private static final String PAGE =
            "from ShipmentEntity s where s.seq < :before and (:state is null or s.state = :state) order by s.seq desc";

    private final HistoryJson json;

    ShipmentRepository(HistoryJson json) {
        this.json = json;
    }

    /** Makes other writers of this shipment wait until the transaction ends, whether the shipment exists or not. */
    public Uni<Void> lock(Mutiny.Session session, ShipmentId id) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("id", id.value())
                .getSingleResult()
                .replaceWithVoid();
    }

    public Uni<Optional<Shipment>> find(Mutiny.Session session, ShipmentId id) {
        return session.createSelectionQuery(HISTORY, EntryEntity.class)
                .setParameter("id", id.value())
                .getResultList()
                .map(this::shipment);
    }

    /** Those of the shipments that there are. */
    public Uni<Map<ShipmentId, Shipment>> findAll(Mutiny.Session session, List<ShipmentId> ids) {
        return session.createSelectionQuery(HISTORIES, EntryEntity.class)
                .setParameter("ids", ids.stream().map(ShipmentId::value).toList())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> new ShipmentId(row.key.shipmentId()),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        history -> shipment(history).orElseThrow()))));
    }

    /** Writes the last entry of the shipment's history; the ones before it are there. */
    public Uni<Void> save(Mutiny.Session session, Shipment shipment) {
        int number = shipment.history().size() - 1;
        EntryKey key = new EntryKey(shipment.manifest().shipmentId().value(), number);
        EntryEntity entry = new EntryEntity(key, shipment.history().get(number), json);
        return sumUp(session, shipment, number).chain(() -> session.persist(entry));
    }

    /**
     * Shipments that were recorded before another, latest first.
     *
     * @param state only those in this state; all when {@code null}
     * @param before the {@code seq} of the other
     */
    public Uni<List<ShipmentSummary>> page(
            Mutiny.Session session, @Nullable ShipmentState state, long before, int limit) {
        return session.createSelectionQuery(PAGE, ShipmentEntity.class)
                .setParameter("before", before)
                .setParameter("state", state == null ? null : state.label())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ShipmentEntity::summary).toList());
    }

    private static Uni<Void> sumUp(Mutiny.Session session, Shipment shipment, int number) {
        return number == 0
                ? session.persist(new ShipmentEntity(shipment)).chain(session::flush)
                : session.find(
                                ShipmentEntity.class,
                                shipment.manifest().shipmentId().value())
                        .invoke(row -> row.show(shipment))
                        .replaceWithVoid();
    }

    private Optional<Shipment> shipment(List<EntryEntity> rows) {
        List<Entry> history = rows.stream().map(row -> row.entry(json)).toList();
        return history.isEmpty() ? Optional.empty() : Optional.of(Shipment.of(history));
    }
}
