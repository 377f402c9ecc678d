/**
 * The rules of shipments, without clock, ids or I/O.
 *
 * <p>A {@link org.lotwatch.shipment.domain.Shipment} is the fold of its {@link org.lotwatch.shipment.domain.Entry entries}. An
 * order is decided against it: {@link org.lotwatch.shipment.domain.Decision.Accepted} names the entry to add. What an entry
 * tells the world is a {@link org.lotwatch.shipment.domain.Notice}, which expands to events whose ids no retry changes.
 */
@NullMarked
package org.lotwatch.shipment.domain;

import org.jspecify.annotations.NullMarked;
