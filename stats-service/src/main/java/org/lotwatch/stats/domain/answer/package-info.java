/**
 * What is asked of the ledgers and how lots are summed: a {@link org.lotwatch.stats.domain.answer.LotFilter} chooses lots, a
 * {@link org.lotwatch.stats.domain.answer.Rollup} sums them by one or two {@link org.lotwatch.stats.domain.answer.Dimension}s.
 * Filters and groups look at the same keys, so that the lots behind a group are found by filtering for its key.
 */
@NullMarked
package org.lotwatch.stats.domain.answer;

import org.jspecify.annotations.NullMarked;
