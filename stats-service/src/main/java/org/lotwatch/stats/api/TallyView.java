package org.lotwatch.stats.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.LotTally;

/** Rounds by what became of them; the last two are lots. */
@Schema(name = "Tally")
record TallyView(
        long introduced,
        long withdrawn,
        long sampledOut,

        @Schema(description = "null when no lot has a known population", nullable = true) @Nullable
        Long uninspected,

        long inspected,
        long operable,
        long restorable,
        long inoperable,
        long undetermined,
        long restored,
        long condemned,
        long restoredUnmatched,
        long reinspectedUnmatched,
        long overInspected,
        long lots,
        long populationUnknown) {

    static TallyView of(LotTally tally) {
        return new TallyView(
                tally.introduced(),
                tally.withdrawn(),
                tally.sampledOut(),
                tally.uninspectedKnown() ? tally.uninspected() : null,
                tally.inspected(),
                tally.operable(),
                tally.restorable(),
                tally.inoperable(),
                tally.undetermined(),
                tally.restored(),
                tally.condemned(),
                tally.restoredUnmatched(),
                tally.reinspectedUnmatched(),
                tally.overInspected(),
                tally.lots(),
                tally.populationUnknown());
    }

    /** What changed from one tally to another: every figure signed. */
    static TallyView change(LotTally from, LotTally to) {
        TallyView before = of(from);
        TallyView after = of(to);
        Long uninspected = before.uninspected;
        Long left = after.uninspected;
        return new TallyView(
                to.introduced() - from.introduced(),
                to.withdrawn() - from.withdrawn(),
                to.sampledOut() - from.sampledOut(),
                uninspected == null || left == null ? null : Long.valueOf(left - uninspected),
                to.inspected() - from.inspected(),
                to.operable() - from.operable(),
                to.restorable() - from.restorable(),
                to.inoperable() - from.inoperable(),
                to.undetermined() - from.undetermined(),
                to.restored() - from.restored(),
                to.condemned() - from.condemned(),
                to.restoredUnmatched() - from.restoredUnmatched(),
                to.reinspectedUnmatched() - from.reinspectedUnmatched(),
                to.overInspected() - from.overInspected(),
                to.lots() - from.lots(),
                to.populationUnknown() - from.populationUnknown());
    }
}
