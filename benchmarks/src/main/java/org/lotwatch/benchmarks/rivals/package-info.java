/**
 * Ours beside other ways to count, in one run on one log. {@link Rivals} sends the load and runs each {@link Candidate} in
 * turn, each in a process of its own; a {@link Trial} sees how far its committed totals are; {@link Timing} makes
 * rates of that; {@link ResultPage} writes them down. What a candidate is made of is in {@code inmemory}, {@code sql} and the
 * modules {@code benchmarks/streams} and {@code benchmarks/flink}.
 */
@NullMarked
package org.lotwatch.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
