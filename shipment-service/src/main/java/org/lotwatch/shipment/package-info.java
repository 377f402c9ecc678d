/**
 * Manifests in, shipment-loaded events out. Read me first.
 *
 * <p>{@code api} reads a request into {@code domain} values; {@link org.lotwatch.shipment.ShipmentService} finds the shipment,
 * asks it for its decision and, in one transaction, adds the entry to its history ({@code store}) and what it tells to the
 * outbox; {@link org.lotwatch.shipment.NoticeExpansion} turns that into events when the outbox publishes.
 */
@NullMarked
package org.lotwatch.shipment;

import org.jspecify.annotations.NullMarked;
