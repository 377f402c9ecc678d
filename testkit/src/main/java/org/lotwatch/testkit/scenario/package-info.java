/**
 * The specification by example: scenarios of a lot's log in short notation, with the books that must come of it.
 *
 * <p>{@link org.lotwatch.testkit.scenario.ScenarioFiles} finds the files, {@code Notation} turns their lines into
 * CloudEvents, {@link org.lotwatch.testkit.scenario.Comparison} compares what somebody counted with what is expected.
 */
@NullMarked
package org.lotwatch.testkit.scenario;

import org.jspecify.annotations.NullMarked;
