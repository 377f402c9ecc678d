/** What every rival counts, so that they differ only in how they read, keep and commit it. */
@NullMarked
package org.lotwatch.benchmarks.counting;

import org.jspecify.annotations.NullMarked;
