/**
 * Counting, and nothing else: no framework, no clock, no I/O. A {@link org.lotwatch.stats.domain.LotTally} is what a ledger
 * answers for an instant of event time and an instant of arrival; {@code docs/reference/counting.md} is the specification.
 */
@NullMarked
package org.lotwatch.stats.domain;

import org.jspecify.annotations.NullMarked;
