package org.lotwatch.shipment.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;

@Schema(name = "Retraction", description = "Why a shipment is taken back.")
record RetractionRequest(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                enumeration = {"did_not_occur", "incorrect_data", "duplicate"})
        @Nullable
        AmendmentReason reason,

        @Schema(maxLength = 1024, examples = "The vessel never sailed.") @Nullable
        String note) {

    static final String REASONS = "one of did_not_occur, incorrect_data, duplicate";

    AmendmentReason readReason(Checks checks) {
        return checks.present("/reason", reason, REASONS, AmendmentReason.INCORRECT_DATA);
    }

    @Nullable
    String readNote(Checks checks) {
        return checks.optionalNote("/note", note);
    }
}
