package org.lotwatch.inspection.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lotwatch.inspection.domain.PaperSummary;

@Schema(name = "PaperItem", description = "A report or a restoration in a list.")
record PaperItemView(
        @Schema(examples = "INS-2024-0001") String id,

        @Schema(examples = "LOT-0001") String lotId,

        @Schema(enumeration = {"standing", "retracted"}) String state,

        int revision,

        @Schema(description = "Rounds it speaks of.", examples = "80")
        long rounds,

        @Schema(description = "When the rounds were inspected or restored.")
        Instant happenedAt,

        Instant recordedAt) {

    static PaperItemView of(PaperSummary summary) {
        return new PaperItemView(
                summary.id(),
                summary.lotId(),
                summary.state().label(),
                summary.revision(),
                summary.rounds(),
                summary.happenedAt(),
                summary.recordedAt());
    }
}
