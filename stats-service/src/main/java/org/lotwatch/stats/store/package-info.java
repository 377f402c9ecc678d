/**
 * Tables. A {@link org.lotwatch.stats.store.CommitBatch} is written by {@link org.lotwatch.stats.store.CommitRepository} in
 * one transaction under the fence of its lanes; {@link org.lotwatch.stats.store.LaneRepository} reads a lane back, and
 * {@link org.lotwatch.stats.store.LedgerReader} the ledgers of any lot at one committed version. Schema:
 * {@code db/migration}.
 */
@NullMarked
package org.lotwatch.stats.store;

import org.jspecify.annotations.NullMarked;
