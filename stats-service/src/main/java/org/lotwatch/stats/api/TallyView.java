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
}
