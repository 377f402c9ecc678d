package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.DiscrepancyService.Found;
import org.lotwatch.stats.Listing;

/** The body of {@code GET /discrepancies}. */
@Schema(name = "Discrepancies", description = "A page of the work list, by lot and code.")
record DiscrepanciesView(
        List<ItemView> items,

        @Schema(nullable = true, description = "Asks for the next page; null on the last one") @Nullable
        String nextCursor,

        @JsonUnwrapped StampView stamp)
        implements Paged {

    static DiscrepanciesView of(String list, Answer<Listing<Found>> answer) {
        return new DiscrepanciesView(
                answer.body().items().stream().map(ItemView::of).toList(),
                Cursor.next(list, answer.stamp().moment(), answer.body()),
                StampView.of(answer.stamp()));
    }

    /** A discrepancy and its lot. */
    @Schema(name = "Discrepancy")
    record ItemView(
            @Schema(examples = "OVER_INSPECTED") String code,
            String lotId,
            String lotKey,

            @Schema(description = "Arrival of the latest record that it names")
            Instant since,

            String detail,
            List<DiscrepancyView.EventIdView> events) {

        static ItemView of(Found found) {
            DiscrepancyView view = DiscrepancyView.of(found.discrepancy());
            return new ItemView(
                    view.code(), found.lotId(), found.key().value(), view.since(), view.detail(), view.events());
        }
    }
}
