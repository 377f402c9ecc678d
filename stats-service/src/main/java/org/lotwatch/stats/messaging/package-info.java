/**
 * Kafka. Records come in through {@link org.lotwatch.stats.messaging.LotEventsConsumer}, whose deliveries
 * {@link org.lotwatch.stats.messaging.ChainInterceptor} has stamped with their place in the log, and go to
 * {@link org.lotwatch.stats.Lanes}; {@link org.lotwatch.stats.messaging.LaneAssignment} opens and releases lanes as the group
 * assigns them. Totals and dead letters go out through relays, from what is committed. Offsets are never read from Kafka.
 */
@NullMarked
package org.lotwatch.stats.messaging;

import org.jspecify.annotations.NullMarked;
