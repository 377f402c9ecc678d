package org.lotwatch.stats.domain;

import static org.lotwatch.events.Verdict.INOPERABLE;
import static org.lotwatch.events.Verdict.OPERABLE;
import static org.lotwatch.events.Verdict.RESTORABLE;
import static org.lotwatch.events.Verdict.UNDETERMINED;

/** The last step from sums to a tally: restorations find their rounds, no bucket stays below zero, and the rest is uninspected. */
final class Settlement {

    private final Fold fold;
    private final long introduced;
    private final long matched;
    private final long condemnedMatched;

    Settlement(Fold fold) {
        this.fold = fold;
        introduced = fold.introduced();
        long available = Math.max(fold.bucketed(RESTORABLE), 0);
        matched = Math.min(fold.restored(), available);
        condemnedMatched = Math.min(fold.condemned(), available - matched);
    }

    LotTally tally() {
        long operable = fold.bucketed(OPERABLE) + matched;
        long restorable = fold.bucketed(RESTORABLE) - matched - condemnedMatched;
        long inoperable = fold.bucketed(INOPERABLE) + condemnedMatched;
        long undetermined = fold.bucketed(UNDETERMINED);
        long taken = fold.withdrawnUninspected() + fold.inspected();
        boolean known = introduced != 0;
        return new LotTally(
                introduced,
                fold.withdrawn(),
                fold.sampledOut(),
                known ? above(introduced - taken) : 0,
                fold.inspected(),
                above(operable),
                above(restorable),
                above(inoperable),
                above(undetermined),
                fold.restored(),
                fold.condemned(),
                fold.restored() - matched + fold.condemned() - condemnedMatched,
                above(-operable) + above(-restorable) + above(-inoperable) + above(-undetermined),
                known ? above(taken - introduced) : 0,
                known ? 0 : taken,
                1,
                known ? 0 : 1);
    }

    private static long above(long rounds) {
        return Math.max(rounds, 0);
    }
}
