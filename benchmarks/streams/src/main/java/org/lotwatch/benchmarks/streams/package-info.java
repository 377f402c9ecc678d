/**
 * Kafka Streams with exactly_once_v2, twice: {@link TableTopology} as its documentation teaches, {@link JournalTopology} as
 * fast as we know to make it.
 */
@NullMarked
package org.lotwatch.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
