/**
 * The contract in Java: what may be said about a lot, and by whom.
 *
 * <p>{@link org.lotwatch.events.LotEvent} is the closed set of event types; every event has a
 * {@link org.lotwatch.events.Header} and speaks of one {@link org.lotwatch.events.LotId}. Bytes become events, and events
 * bytes, in {@code org.lotwatch.events.codec}. Field names and meanings: {@code docs/reference/events.md}.
 */
@NullMarked
package org.lotwatch.events;

import org.jspecify.annotations.NullMarked;
