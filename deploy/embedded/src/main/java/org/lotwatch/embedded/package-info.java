/** A real Kafka broker and a real PostgreSQL, started from Maven artifacts on loopback. */
@NullMarked
package org.lotwatch.embedded;

import org.jspecify.annotations.NullMarked;
