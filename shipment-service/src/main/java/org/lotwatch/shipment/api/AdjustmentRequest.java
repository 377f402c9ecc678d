package org.lotwatch.shipment.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Verdict;
import org.lotwatch.shipment.domain.Adjustment;
import org.lotwatch.shipment.domain.Limits;

@Schema(name = "Adjustment", description = "Rounds of a lot that are missing from, or beyond, the papers.")
record AdjustmentRequest(
        @Schema(
                required = true,
                description = "Unique within the shipment.",
                maxLength = 64,
                examples = "tally-2023-10-14-1")
        @Nullable
        String adjustmentId,

        @Schema(required = true, description = "A lot of the shipment.", maxLength = 64, examples = "LOT-0001")
        @Nullable
        String lotId,

        @Schema(
                required = true,
                description = "found adds rounds; the others take rounds away.",
                type = SchemaType.STRING,
                enumeration = {"loss", "theft", "destroyed", "not-shipped", "found"})
        @Nullable
        AdjustmentKind kind,

        @Schema(required = true, description = "Rounds.", minimum = "1", maximum = "9007199254740991", examples = "12")
        @Nullable
        Long quantity,

        @Schema(
                description =
                        "The verdict of the rounds that leave; absent: nobody has looked at them. Not with found.",
                type = SchemaType.STRING,
                enumeration = {"operable", "restorable", "inoperable", "undetermined"})
        @Nullable
        Verdict fromVerdict,

        @Schema(maxLength = 1024, examples = "Twelve rounds short at the tally in port.") @Nullable
        String reason,

        @Schema(required = true, description = "RFC 3339 with offset.", examples = "2023-10-14T16:00:00+10:00")
        @Nullable
        Instant adjustedAt) {

    Adjustment read(Checks checks) {
        if (kind == AdjustmentKind.FOUND && fromVerdict != null) {
            checks.wrong("/fromVerdict", "absent, as kind is found", fromVerdict.label());
        }
        return checks.require(new Adjustment(
                checks.text("/adjustmentId", adjustmentId, Limits.ID),
                new LotId(checks.text("/lotId", lotId, Limits.ID)),
                checks.present("/kind", kind, "one of loss, theft, destroyed, not-shipped, found", AdjustmentKind.LOSS),
                checks.rounds("/quantity", quantity),
                fromVerdict,
                checks.optionalNote("/reason", reason),
                checks.time("/adjustedAt", adjustedAt)));
    }
}
