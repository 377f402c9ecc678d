package org.lotwatch.inspection.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lotwatch.inspection.Outcome;
import org.lotwatch.inspection.domain.Paper;

@Schema(name = "Receipt", description = "What became of an order: it is committed, with these events.")
record ReceiptView(
        @Schema(examples = "INS-2024-0001") String id,

        @Schema(enumeration = {"standing", "retracted"}) String state,

        @Schema(description = "The revision that the order made, now or when it was first given.", examples = "1")
        int revision,

        @Schema(description = "When the order was recorded.")
        Instant recordedAt,

        @Schema(description = "The events of this order.") List<EventView> events) {

    static ReceiptView of(Outcome.Done outcome) {
        Paper paper = outcome.recorded().paper();
        int revision = outcome.revision().number();
        return new ReceiptView(
                paper.id().value(),
                paper.state().label(),
                revision,
                outcome.revision().recordedAt(),
                EventView.of(paper.change(revision), outcome.recorded().positions()));
    }
}
