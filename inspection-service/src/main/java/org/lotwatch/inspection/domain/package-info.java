/**
 * What is filed about lots, and the rules of filing. Pure: times and sources are arguments.
 *
 * <p>A {@link org.lotwatch.inspection.domain.Paper} is the history of an inspection's report or of a restoration: it was filed,
 * it may have been corrected, it may have been retracted. Asked to do one of these it answers with a
 * {@link org.lotwatch.inspection.domain.Decision}. Each {@link org.lotwatch.inspection.domain.Revision} says something to the
 * world: a {@link org.lotwatch.inspection.domain.Change}, which fixes the events.
 */
@NullMarked
package org.lotwatch.inspection.domain;

import org.jspecify.annotations.NullMarked;
