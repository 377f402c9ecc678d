/**
 * Transactional outbox: a command is committed with the state it changed, and a relay turns it into events on Kafka.
 *
 * <p>{@link org.lotwatch.outbox.Outbox} appends rows in the caller's transaction and wakes the
 * {@link org.lotwatch.outbox.OutboxRelay} after the commit. A pass of the relay locks buckets of lots, reads their rows in
 * the order they were written, expands them with the service's {@link org.lotwatch.outbox.CommandEvents}, sends the events
 * and, when Kafka has acknowledged them, deletes the rows and keeps where the events stand
 * ({@link org.lotwatch.outbox.Publications}) in one transaction. Whatever dies on the way, the row is still there, and the
 * events are sent again under the same ids.
 */
@NullMarked
package org.lotwatch.outbox;

import org.jspecify.annotations.NullMarked;
