/**
 * The tables of papers.
 *
 * <p>A paper's history is rows of {@link org.lotwatch.inspection.store.RevisionEntity}, only ever added; one row of
 * {@link org.lotwatch.inspection.store.PaperEntity} sums it up for lists. All writers of a paper queue at
 * {@link org.lotwatch.inspection.store.PaperRepository#lock}.
 */
@NullMarked
package org.lotwatch.inspection.store;

import org.jspecify.annotations.NullMarked;
