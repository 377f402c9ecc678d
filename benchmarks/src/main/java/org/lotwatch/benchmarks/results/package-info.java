/** Pages below {@code benchmarks/results}: what was measured, on what, and when. */
@NullMarked
package org.lotwatch.benchmarks.results;

import org.jspecify.annotations.NullMarked;
