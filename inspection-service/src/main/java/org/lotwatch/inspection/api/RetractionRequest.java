package org.lotwatch.inspection.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.inspection.domain.Why;

@Schema(name = "Retraction", description = "Why a report or a restoration is taken back.")
record RetractionRequest(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                enumeration = {"did_not_occur", "incorrect_data", "duplicate"})
        @Nullable
        AmendmentReason reason,

        @Schema(minLength = 1, maxLength = 1024, examples = "The report was meant for another lot.") @Nullable
        String note) {

    static final String REASONS = "one of did_not_occur, incorrect_data, duplicate";

    Why read(Checks checks) {
        AmendmentReason given = checks.present("/reason", reason, REASONS, AmendmentReason.INCORRECT_DATA);
        return new Why(given, checks.optionalNote("/note", note));
    }
}
