package org.lotwatch.inspection.api;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.Basis;
import org.lotwatch.inspection.domain.Why;

@Schema(
        name = "RestorationCorrection",
        description = "The complete content that stands instead, and why. The lot stays.")
record RestorationCorrectionRequest(
        @Schema(description = "The same as in the path, or absent.") @Nullable
        String restorationId,

        @Schema(
                required = true,
                description = "The lot as marked.",
                minLength = 1,
                maxLength = 64,
                examples = "LOT-0001")
        @Nullable
        String lotId,

        @Schema(required = true, description = "When the rounds were restored, with offset.") @Nullable
        Instant restoredAt,

        @Schema(
                required = true,
                description = "Rounds that are operable now; at least one of the quantities is above 0.",
                minimum = "0",
                maximum = "9007199254740991",
                examples = "40")
        @Nullable
        Long quantityRestored,

        @Schema(
                description = "Rounds that are inoperable now.",
                minimum = "0",
                maximum = "9007199254740991",
                defaultValue = "0",
                examples = "2")
        @Nullable
        Long quantityCondemned,

        @Schema(description = "The shipment the rounds came with.", minLength = 1, maxLength = 64) @Nullable
        String shipmentId,

        @Schema(description = "Where they were restored.") @Nullable
        PlaceRequest site,

        @Schema(
                description = "What the quantities rest on.",
                type = SchemaType.STRING,
                enumeration = {"counted", "documented", "declared", "estimated"},
                defaultValue = "documented")
        @Nullable
        Basis basis,

        @Nullable ReportedByRequest reportedBy,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The only open place: at most 32 texts, numbers or booleans.",
                maxProperties = 32)
        @Nullable
        Map<String, @Nullable Object> extensions,

        @Schema(
                required = true,
                type = SchemaType.STRING,
                enumeration = {"did_not_occur", "incorrect_data", "duplicate"})
        @Nullable
        AmendmentReason reason,

        @Schema(minLength = 1, maxLength = 1024, examples = "It was counted again.") @Nullable
        String note) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem naming every fault */
    Correction read(String id, Checks checks) {
        if (restorationId != null && !restorationId.equals(id)) {
            checks.wrong("/restorationId", "as in the path, " + id + ", or absent", restorationId);
        }
        Why why = new RetractionRequest(reason, note).read(checks);
        return new Correction(
                new RestorationRequest(
                                id,
                                lotId,
                                restoredAt,
                                quantityRestored,
                                quantityCondemned,
                                shipmentId,
                                site,
                                basis,
                                reportedBy,
                                extensions)
                        .read(checks),
                why);
    }
}
