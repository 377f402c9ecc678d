/**
 * A real Kafka broker and a real PostgreSQL, started from Maven artifacts on loopback.
 *
 * <p>{@link org.lotwatch.embedded.EmbeddedKafka} runs inside the calling process or, through
 * {@link org.lotwatch.embedded.KafkaMain}, in one of its own. {@link org.lotwatch.embedded.EmbeddedPostgres} unpacks the
 * server's binaries, runs them under an account that PostgreSQL accepts, and adopts a server that a killed predecessor
 * left behind. {@link org.lotwatch.embedded.Topics} and {@link org.lotwatch.embedded.Databases} then lay out what the
 * services expect, on these servers or on any others.
 */
@NullMarked
package org.lotwatch.embedded;

import org.jspecify.annotations.NullMarked;
