/** What one event costs in one thread, without broker and database: to read it, to write it, to count it. */
@NullMarked
package org.lotwatch.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
