package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.PageStart;
import org.lotwatch.stats.domain.answer.ParkedItem;
import org.lotwatch.stats.domain.answer.ParkedRecords;

/** The body of {@code GET /parked}. */
@Schema(name = "ParkedList", description = "A page of parked records, latest first.")
record ParkedListView(
        List<ParkedItemView> items,

        @Schema(nullable = true, description = "Asks for the next page; null on the last one") @Nullable
        String nextCursor,

        @Schema(description = "Records that wait to be repaired, whatever the filters", examples = "37")
        long open,

        @JsonUnwrapped StampView stamp)
        implements Paged {

    static ParkedListView of(String list, Answer<ParkedRecords> answer, int limit) {
        List<ParkedItem> found = answer.body().records();
        List<ParkedItem> shown = found.subList(0, Math.min(limit, found.size()));
        PageStart next = found.size() > limit
                ? new PageStart(String.valueOf(shown.get(limit - 1).id()), 1, Map.of())
                : null;
        return new ParkedListView(
                shown.stream().map(ParkedItemView::of).toList(),
                Cursor.next(list, answer.stamp().moment(), new Listing<>(shown, next)),
                answer.body().open(),
                StampView.of(answer.stamp()));
    }
}
