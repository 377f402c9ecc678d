package org.lotwatch.shipment.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.QuantityRange;
import org.lotwatch.shipment.domain.Limits;

@Schema(name = "QuantityRange", description = "Bounds in rounds within which the quantity lies.")
record QuantityRangeRequest(
        @Schema(required = true, minimum = "0", examples = "950") @Nullable
        Long low,

        @Schema(required = true, minimum = "1", examples = "1050") @Nullable
        Long high) {

    QuantityRange read(String at, long quantity, Checks checks) {
        if (low == null || low < 0 || low > quantity) {
            checks.wrong(at + "/low", "an integer of 0 .. the quantity " + quantity, low);
        }
        if (high == null || high < quantity || high > Limits.ROUNDS) {
            checks.wrong(at + "/high", "an integer of the quantity " + quantity + " .. " + Limits.ROUNDS, high);
        }
        return new QuantityRange(low == null ? 0 : low, high == null ? quantity : high);
    }
}
