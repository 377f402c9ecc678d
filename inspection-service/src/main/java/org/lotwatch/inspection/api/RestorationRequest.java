package org.lotwatch.inspection.api;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.inspection.domain.Limits;
import org.lotwatch.inspection.domain.Restoration;

@Schema(
        name = "Restoration",
        description =
                "Restorable rounds of a lot were restored, or condemned in the attempt. It becomes one lot.restored event.")
record RestorationRequest(
        @Schema(
                required = true,
                description = "Your id of the restoration; posting it again is harmless.",
                minLength = 1,
                maxLength = 64,
                examples = "RES-2024-0001")
        @Nullable
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
        Map<String, @Nullable Object> extensions) {

    private static final String WANTED = "an integer of 0 .. " + Limits.ROUNDS;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem naming every fault */
    Restoration read(Checks checks) {
        Circumstances common = new Circumstances(lotId, shipmentId, site, basis, reportedBy, extensions);
        long restored = checks.roundsOrNone(
                "/quantityRestored", checks.present("/quantityRestored", quantityRestored, WANTED, 1L));
        long condemned = checks.roundsOrNone("/quantityCondemned", quantityCondemned);
        if (restored == 0 && condemned == 0) {
            checks.fault("/quantityRestored", "quantityRestored or quantityCondemned must be at least 1, both were 0");
        }
        Restoration restoration = new Restoration(
                checks.text("/restorationId", restorationId, Limits.ID),
                common.readLot(checks),
                checks.time("/restoredAt", restoredAt),
                restored == 0 && condemned == 0 ? 1 : restored,
                condemned,
                common.readShipment(checks),
                common.readSite(checks),
                common.readReporting(checks));
        return checks.require(restoration);
    }
}
