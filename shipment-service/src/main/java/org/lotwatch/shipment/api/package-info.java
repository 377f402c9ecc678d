/**
 * HTTP: requests in, views and problems out.
 *
 * <p>{@link org.lotwatch.shipment.api.StrictJson} reads a body into a {@code *Request}; its own method turns that into domain
 * values, naming every fault to {@link org.lotwatch.shipment.api.Checks}; {@link org.lotwatch.shipment.api.ShipmentResource}
 * gives the order and shows what became of it. Refusals are RFC 9457 problems, see
 * {@link org.lotwatch.shipment.api.Problems}.
 */
@NullMarked
package org.lotwatch.shipment.api;

import org.jspecify.annotations.NullMarked;
