package org.lotwatch.benchmarks.rivals;

import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.ReferenceLoad;

/**
 * What all candidates of a run have in common.
 *
 * @param heap of each candidate's process, as {@code -Xmx} names it
 * @param commitMillis between two commits, for candidates that commit by the clock
 * @param partitions of each topic
 */
record Contest(Bench bench, ReferenceLoad load, String heap, long commitMillis, int partitions) {}
