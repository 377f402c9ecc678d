/**
 * What samples say of the rounds that nobody has looked at. A {@link org.lotwatch.stats.domain.Sample} comes in; a
 * {@link org.lotwatch.stats.domain.estimate.LotEstimator} gives the limits of one lot, exactly where its population is
 * known, and a {@link org.lotwatch.stats.domain.estimate.StratifiedEstimator} those of many lots together. What cannot be
 * said is said to be so, with the reason. {@link org.lotwatch.stats.domain.estimate.SampleSize} plans.
 */
@NullMarked
package org.lotwatch.stats.domain.estimate;

import org.jspecify.annotations.NullMarked;
