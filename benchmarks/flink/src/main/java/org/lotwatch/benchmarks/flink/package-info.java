/** Flink in this process (its MiniCluster), exactly once from topic to topic; state on the heap or in RocksDB. */
@NullMarked
package org.lotwatch.benchmarks.flink;

import org.jspecify.annotations.NullMarked;
