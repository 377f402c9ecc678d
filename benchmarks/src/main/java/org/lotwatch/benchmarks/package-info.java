/** Ours beside a raw poll loop, in one run on one topic. */
@NullMarked
package org.lotwatch.benchmarks;

import org.jspecify.annotations.NullMarked;
