package org.lotwatch.inspection.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.inspection.domain.Result;

@Schema(name = "RecordedResult", description = "Rounds of one verdict.")
record ResultView(
        @Schema(description = "The number of its event.", examples = "1")
        int part,

        @Schema(enumeration = {"operable", "restorable", "inoperable", "undetermined"})
        String verdict,

        long quantity,
        @Nullable String roundId,

        @Schema(enumeration = {"operable", "restorable", "inoperable", "undetermined"}) @Nullable
        String priorVerdict) {

    static ResultView of(Result result) {
        return new ResultView(
                result.part(),
                result.verdict().label(),
                result.quantity(),
                result.roundId(),
                result.priorVerdict() == null ? null : result.priorVerdict().label());
    }
}
