package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.domain.answer.ShipmentState;

/** The body of {@code GET /shipments}. */
@Schema(name = "Shipments", description = "A page of shipments, by id.")
record ShipmentsView(
        List<ShipmentView.Summary> items,

        @Schema(nullable = true, description = "Asks for the next page; null on the last one") @Nullable
        String nextCursor,

        @JsonUnwrapped StampView stamp)
        implements Paged {

    static ShipmentsView of(String list, Answer<Listing<ShipmentState>> answer) {
        return new ShipmentsView(
                answer.body().items().stream().map(ShipmentView.Summary::of).toList(),
                Cursor.next(list, answer.stamp().moment(), answer.body()),
                StampView.of(answer.stamp()));
    }
}
