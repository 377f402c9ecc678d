package org.lotwatch.shipment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Place;
import org.lotwatch.shipment.domain.Shipment;
import org.lotwatch.shipment.domain.ShipmentSummary;

/** What a list shows of a shipment. */
@Entity
@Table(name = "shipment")
class ShipmentEntity {

    @Id
    String shipmentId = "";

    /** Given by the database; later shipments have higher ones. */
    @Generated
    @Column(insertable = false, updatable = false)
    long seq;

    String state = "";
    String origin = "";

    @Nullable
    String destination;

    int lines;
    long rounds;
    int entries;

    @Nullable
    Instant loadedAt;

    Instant recordedAt = Instant.EPOCH;

    /** For Hibernate. */
    ShipmentEntity() {}

    ShipmentEntity(Shipment shipment) {
        shipmentId = shipment.manifest().shipmentId().value();
        recordedAt = shipment.history().get(0).recordedAt();
        show(shipment);
    }

    final void show(Shipment shipment) {
        Place to = shipment.manifest().carriage().destination();
        state = shipment.state().label();
        origin = shipment.manifest().carriage().origin().id();
        destination = to == null ? null : to.id();
        lines = shipment.manifest().lines().size();
        rounds = shipment.manifest().rounds();
        entries = shipment.history().size();
        loadedAt = shipment.loadedAt();
    }

    ShipmentSummary summary() {
        return new ShipmentSummary(
                seq, shipmentId, state, origin, destination, lines, rounds, entries, loadedAt, recordedAt);
    }
}
