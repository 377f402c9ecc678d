package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.domain.answer.LotState;

/** The body of {@code GET /lots}. */
@Schema(name = "Lots", description = "A page of lots, by key.")
record LotsView(
        List<LotView.LotItem> items,

        @Schema(nullable = true, description = "Asks for the next page; null on the last one") @Nullable
        String nextCursor,

        @JsonUnwrapped StampView stamp)
        implements Paged {

    static LotsView of(String list, Answer<Listing<LotState>> answer) {
        return new LotsView(
                answer.body().items().stream().map(LotView.LotItem::of).toList(),
                Cursor.next(list, answer.stamp().moment(), answer.body()),
                StampView.of(answer.stamp()));
    }
}
