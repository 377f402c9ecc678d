package org.lotwatch.stats.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ShipmentState;

/**
 * A page of shipments.
 *
 * @param next address of the following page, {@code null} on the last
 */
record ShipmentsPage(List<Row> rows, @Nullable String next) {

    /** One shipment; the path leads to its page. */
    record Row(
            String id,
            String path,
            String origin,
            String destination,
            String loadedAt,
            String lots,
            String introduced,
            String inspected,
            String inspectedShare,
            String over,
            long contested) {

        static Row of(ShipmentState shipment, Moments moments) {
            return new Row(
                    shipment.shipmentId(),
                    PageLink.encoded(shipment.shipmentId()),
                    shipment.origin(),
                    shipment.destination(),
                    moments.second(shipment.loadedAt()),
                    Figures.grouped(shipment.lots()),
                    Figures.grouped(shipment.introduced()),
                    Figures.grouped(shipment.inspected()),
                    Figures.percent(shipment.inspected(), shipment.introduced()),
                    shipment.over() == 0 ? "" : Figures.grouped(shipment.over()),
                    shipment.contested());
        }
    }
}
