/** Transactional outbox: a command row is committed with its state, and a relay turns it into events on Kafka. */
@NullMarked
package org.lotwatch.outbox;

import org.jspecify.annotations.NullMarked;
