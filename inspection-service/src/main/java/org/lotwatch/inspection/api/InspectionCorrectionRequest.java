package org.lotwatch.inspection.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Purpose;
import org.lotwatch.inspection.domain.Why;

@Schema(
        name = "InspectionCorrection",
        description =
                "The complete content that stands instead, and why. Results left out are retracted, new ones are added; the lot stays.")
record InspectionCorrectionRequest(
        @Schema(description = "The same as in the path, or absent.") @Nullable
        String inspectionId,

        @Schema(
                required = true,
                description = "The lot as marked.",
                minLength = 1,
                maxLength = 64,
                examples = "LOT-0001")
        @Nullable
        String lotId,

        @Schema(required = true, description = "When it was inspected, with offset.") @Nullable
        Instant inspectedAt,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"initial", "periodic", "post-restoration", "audit", "receipt"})
        @Nullable
        Purpose purpose,

        @Schema(description = "Whether the inspection used the rounds up.", defaultValue = "false") @Nullable
        Boolean destructive,

        @Nullable SampleRequest sample,

        @Schema(description = "The shipment the rounds came with.", minLength = 1, maxLength = 64) @Nullable
        String shipmentId,

        @Schema(description = "Where it was inspected.") @Nullable
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

        @Schema(required = true, minItems = 1, maxItems = 10_000) @Nullable
        List<@Nullable ResultRequest> results,

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
        if (inspectionId != null && !inspectionId.equals(id)) {
            checks.wrong("/inspectionId", "as in the path, " + id + ", or absent", inspectionId);
        }
        Why why = new RetractionRequest(reason, note).read(checks);
        return new Correction(
                new InspectionRequest(
                                id,
                                lotId,
                                inspectedAt,
                                purpose,
                                destructive,
                                sample,
                                shipmentId,
                                site,
                                basis,
                                reportedBy,
                                extensions,
                                results)
                        .read(checks),
                why);
    }
}
