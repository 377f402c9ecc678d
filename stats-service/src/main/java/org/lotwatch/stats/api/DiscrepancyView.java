package org.lotwatch.stats.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lotwatch.events.EventId;
import org.lotwatch.stats.domain.Discrepancy;

/** What does not fit together in a lot. */
@Schema(name = "LotDiscrepancy")
record DiscrepancyView(
        @Schema(examples = "OVER_INSPECTED") String code, Instant since, String detail, List<EventIdView> events) {

    static DiscrepancyView of(Discrepancy discrepancy) {
        return new DiscrepancyView(
                discrepancy.code().name(),
                discrepancy.since(),
                discrepancy.detail(),
                discrepancy.events().stream().map(EventIdView::of).toList());
    }

    /** Who said it, and under which id. */
    @Schema(name = "EventId")
    record EventIdView(
            @Schema(examples = "/producers/depot-7") String source,

            @Schema(examples = "0190f3c2-7d1e-7c3a-9b0e-2f4f5a6b7c8d")
            String id) {

        static EventIdView of(EventId id) {
            return new EventIdView(id.source(), id.id());
        }
    }
}
