package org.lotwatch.shipment.api;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.domain.ShipmentId;
import org.lotwatch.shipment.domain.ShipmentState;

/** How parameters of query and path are read; one that is not valid is a problem. */
final class Parameters {

    private static final int DEFAULT_LIMIT = 100;
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,2}|1000");

    private Parameters() {}

    static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!LIMIT.matcher(limit).matches()) {
            throw Problems.badParameter("limit", "an integer of 1 .. 1000", limit);
        }
        return Integer.parseInt(limit);
    }

    static @Nullable ShipmentState state(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return Arrays.stream(ShipmentState.values())
                .filter(constant -> constant.label().equals(state))
                .findFirst()
                .orElseThrow(() -> Problems.badParameter("state", "one of planned, loaded, retracted", state));
    }

    static ShipmentId shipment(String shipmentId) {
        if (!ShipmentId.isOne(shipmentId)) {
            throw Problems.unknownShipment(shipmentId);
        }
        return new ShipmentId(shipmentId);
    }
}
