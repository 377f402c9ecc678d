/**
 * How long one has to wait at a given pace. Work is due by a schedule that never waits for answers, and time runs from when
 * it was due: a pause of the service delays all that was due meanwhile, and all of that is counted.
 */
@NullMarked
package org.lotwatch.benchmarks.pace;

import org.jspecify.annotations.NullMarked;
