package org.lotwatch.stats.domain.estimate;

/** What comes of trying to estimate. */
public sealed interface Estimation permits LotEstimate, Estimation.NotPossible {

    /** Nothing can be said, and why. */
    record NotPossible(String reason) implements Estimation {}
}
