package org.lotwatch.shipment.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.shipment.domain.Manifest;

@Schema(
        name = "Correction",
        description =
                "The complete content that stands instead, and why. Lines left out are retracted, new ones are added; a "
                        + "line's lot stays.")
record CorrectionRequest(
        @Schema(description = "The same as in the path, or absent.") @Nullable
        String shipmentId,

        @Schema(required = true) @Nullable PlaceRequest origin,

        @Nullable PlaceRequest destination,
        @Nullable ConveyanceRequest conveyance,

        @Schema(maxItems = 500) @Nullable List<@Nullable String> containers,

        @Nullable ReportedByRequest reportedBy,

        @Schema(required = true, minItems = 1, maxItems = 10_000) @Nullable
        List<@Nullable LineRequest> lines,

        @Schema(description = "When it was loaded; absent: as before. Only for loaded shipments.") @Nullable
        Instant loadedAt,

        @Schema(
                required = true,
                type = SchemaType.STRING,
                enumeration = {"did_not_occur", "incorrect_data", "duplicate"})
        @Nullable
        AmendmentReason reason,

        @Schema(maxLength = 1024, examples = "Line 2 was counted again.") @Nullable
        String note) {

    /** @param id the shipment of the path */
    Manifest readManifest(String id, Checks checks) {
        if (shipmentId != null && !shipmentId.equals(id)) {
            checks.wrong("/shipmentId", "as in the path, " + id + ", or absent", shipmentId);
        }
        return new ManifestRequest(id, origin, destination, conveyance, containers, reportedBy, lines, loadedAt)
                .read(checks);
    }

    RetractionRequest why() {
        return new RetractionRequest(reason, note);
    }
}
