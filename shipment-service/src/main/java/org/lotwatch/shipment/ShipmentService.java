package org.lotwatch.shipment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.outbox.Publication;
import org.lotwatch.outbox.Publications;
import org.lotwatch.shipment.domain.Adjustment;
import org.lotwatch.shipment.domain.Decision;
import org.lotwatch.shipment.domain.Decision.Accepted;
import org.lotwatch.shipment.domain.Decision.Reason;
import org.lotwatch.shipment.domain.Decision.Refused;
import org.lotwatch.shipment.domain.Decision.Repeated;
import org.lotwatch.shipment.domain.Entry;
import org.lotwatch.shipment.domain.Manifest;
import org.lotwatch.shipment.domain.Shipment;
import org.lotwatch.shipment.domain.ShipmentId;
import org.lotwatch.shipment.domain.ShipmentState;
import org.lotwatch.shipment.domain.ShipmentSummary;
import org.lotwatch.shipment.store.ShipmentRepository;

/**
 * What can be done with shipments. Each order is one transaction: the shipment's new entry and what it tells the world are
 * committed together, or neither is. Orders for one shipment follow each other.
 */
@ApplicationScoped
public class ShipmentService {

    private final Sessions sessions;
    private final ShipmentRepository shipments;
    private final NoticeOutbox notices;
    private final Publications publications;
    private final Clock clock;
    private final String source;

    ShipmentService(
            Sessions sessions,
            ShipmentRepository shipments,
            NoticeOutbox notices,
            Publications publications,
            Clock clock,
            @ConfigProperty(name = "lotwatch.source") String source) {
        this.sessions = sessions;
        this.shipments = shipments;
        this.notices = notices;
        this.publications = publications;
        this.clock = clock;
        this.source = source;
    }

    /**
     * A manifest is posted.
     *
     * @param loadedAt {@code null} when the shipment is not loaded yet
     */
    public Uni<Outcome> plan(Manifest manifest, @Nullable Instant loadedAt) {
        return decide(manifest.shipmentId(), known -> planned(known, manifest, loadedAt));
    }

    private Decision planned(Optional<Shipment> known, Manifest manifest, @Nullable Instant loadedAt) {
        return known.map(shipment -> shipment.plan(manifest, loadedAt))
                .orElseGet(() -> new Accepted(new Entry.Planned(source, manifest, loadedAt, clock.instant())));
    }

    /**
     * The same as {@link #plan(Manifest, Instant)}.
     *
     * @param beside what else belongs to the transaction, when the manifest is new
     */
    public Uni<Outcome> plan(
            Manifest manifest, @Nullable Instant loadedAt, Function<Mutiny.Session, Uni<Void>> beside) {
        return sessions.withTransaction(session -> shipments
                .lock(session, manifest.shipmentId())
                .chain(() -> shipments.find(session, manifest.shipmentId()))
                .chain(known -> {
                    Uni<Outcome> outcome =
                            carryOut(session, manifest.shipmentId(), known, planned(known, manifest, loadedAt));
                    return known.isPresent() ? outcome : beside.apply(session).chain(() -> outcome);
                }));
    }

    /** Shipments that are recorded, of those that are asked for. */
    public Uni<Map<ShipmentId, Shipment>> known(List<ShipmentId> ids) {
        return sessions.withSession(session -> shipments.findAll(session, ids));
    }

    public Uni<Outcome> load(ShipmentId id, Instant loadedAt) {
        return change(id, shipment -> shipment.load(loadedAt, clock.instant()));
    }

    public Uni<Outcome> adjust(ShipmentId id, Adjustment adjustment) {
        return change(id, shipment -> shipment.adjust(adjustment, clock.instant()));
    }

    /**
     * The whole content of a shipment is replaced.
     *
     * @param loadedAt {@code null} when the time of loading stays
     */
    public Uni<Outcome> correct(
            Manifest manifest, @Nullable Instant loadedAt, AmendmentReason reason, @Nullable String note) {
        return change(
                manifest.shipmentId(), shipment -> shipment.correct(manifest, loadedAt, reason, note, clock.instant()));
    }

    public Uni<Outcome> retract(ShipmentId id, AmendmentReason reason, @Nullable String note) {
        return change(id, shipment -> shipment.retract(reason, note, clock.instant()));
    }

    public Uni<Optional<RecordedShipment>> find(ShipmentId id) {
        return sessions.withSession(session -> shipments
                .find(session, id)
                .chain(known -> known.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : positions(session, id).map(at -> Optional.of(new RecordedShipment(known.get(), at)))));
    }

    /** Latest first; see {@link ShipmentRepository#page}. */
    public Uni<List<ShipmentSummary>> page(@Nullable ShipmentState state, long before, int limit) {
        return sessions.withSession(session -> shipments.page(session, state, before, limit));
    }

    private Uni<Outcome> change(ShipmentId id, Function<Shipment, Decision> rule) {
        return decide(id, known -> known.map(rule).orElseGet(() -> unknown(id)));
    }

    private Uni<Outcome> decide(ShipmentId id, Function<Optional<Shipment>, Decision> rule) {
        return sessions.withTransaction(session -> shipments
                .lock(session, id)
                .chain(() -> shipments.find(session, id))
                .chain(known -> carryOut(session, id, known, rule.apply(known))));
    }

    private Uni<Outcome> carryOut(Mutiny.Session session, ShipmentId id, Optional<Shipment> known, Decision decision) {
        return decision.on(new Decision.Cases<>() {
            @Override
            public Uni<Outcome> accepted(Accepted accepted) {
                return add(session, known, accepted.entry());
            }

            @Override
            public Uni<Outcome> repeated(Repeated repeated) {
                return positions(session, id)
                        .map(at -> new Outcome.Done(known.orElseThrow(), repeated.entry(), false, at));
            }

            @Override
            public Uni<Outcome> refused(Refused refused) {
                return Uni.createFrom().item(new Outcome.Declined(refused));
            }
        });
    }

    private Uni<Outcome> add(Mutiny.Session session, Optional<Shipment> known, Entry entry) {
        Shipment shipment = known.map(before -> before.plus(entry)).orElseGet(() -> Shipment.of(List.of(entry)));
        int last = shipment.history().size() - 1;
        return shipments
                .save(session, shipment)
                .chain(() -> notices.append(session, shipment.notices().get(last)))
                .replaceWith(new Outcome.Done(shipment, last, true, Map.of()));
    }

    private Uni<Map<String, String>> positions(Mutiny.Session session, ShipmentId id) {
        return publications
                .of(session, NoticeOutbox.AGGREGATE, id.value())
                .map(found -> found.stream()
                        .collect(Collectors.toMap(Publication::eventId, Publication::position, (a, b) -> a)));
    }

    private static Decision unknown(ShipmentId id) {
        return new Refused(
                Reason.UNKNOWN_SHIPMENT, "there is no shipment " + id + "; post its manifest first", List.of());
    }
}
