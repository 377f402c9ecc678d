/** What the packaged services do a second, and at what cost; {@link org.lotwatch.benchmarks.Benchmarks} names the commands. */
@NullMarked
package org.lotwatch.benchmarks;

import org.jspecify.annotations.NullMarked;
