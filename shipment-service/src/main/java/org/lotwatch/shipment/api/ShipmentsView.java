package org.lotwatch.shipment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.domain.ShipmentSummary;

@JsonInclude
@Schema(name = "Shipments", description = "A page of shipments, latest first.")
record ShipmentsView(
        List<ShipmentItemView> items,

        @Schema(nullable = true, description = "Asks for the next page; null on the last one.") @Nullable
        String nextCursor) {

    /** @param rows one more than the limit when there is a next page */
    static ShipmentsView of(List<ShipmentSummary> rows, int limit, Cursor cursor) {
        List<ShipmentSummary> page = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? new Cursor(page.get(limit - 1).seq(), cursor.state()).text() : null;
        return new ShipmentsView(page.stream().map(ShipmentItemView::of).toList(), next);
    }
}
