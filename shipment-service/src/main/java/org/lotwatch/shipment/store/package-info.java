/**
 * The tables of shipments.
 *
 * <p>A shipment's history is rows of {@link org.lotwatch.shipment.store.EntryEntity}, only ever added; one row of
 * {@link org.lotwatch.shipment.store.ShipmentEntity} sums it up for lists. All writers of a shipment queue at
 * {@link org.lotwatch.shipment.store.ShipmentRepository#lock}.
 */
@NullMarked
package org.lotwatch.shipment.store;

import org.jspecify.annotations.NullMarked;
