/** Rivals that keep nothing: what reading costs, and what reading and parsing cost. */
@NullMarked
package org.lotwatch.benchmarks.inmemory;

import org.jspecify.annotations.NullMarked;
