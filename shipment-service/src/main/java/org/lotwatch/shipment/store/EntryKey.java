package org.lotwatch.shipment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The place of an entry in the history of its shipment, from 0. */
@Embeddable
record EntryKey(
        @Column(name = "shipment_id") String shipmentId,
        @Column(name = "number") int number) {}
