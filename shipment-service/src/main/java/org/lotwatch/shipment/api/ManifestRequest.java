package org.lotwatch.shipment.api;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Place;
import org.lotwatch.shipment.domain.Carriage;
import org.lotwatch.shipment.domain.Limits;
import org.lotwatch.shipment.domain.Line;
import org.lotwatch.shipment.domain.Manifest;
import org.lotwatch.shipment.domain.ShipmentId;

@Schema(name = "Manifest", description = "The paper of a shipment.")
record ManifestRequest(
        @Schema(required = true, minLength = 1, maxLength = 64, examples = "NAJIN-DUNAY-2023-10-1") @Nullable
        String shipmentId,

        @Schema(required = true) @Nullable PlaceRequest origin,

        @Nullable PlaceRequest destination,
        @Nullable ConveyanceRequest conveyance,

        @Schema(description = "The containers of lines that name none of their own.", maxItems = 500) @Nullable
        List<@Nullable String> containers,

        @Nullable ReportedByRequest reportedBy,

        @Schema(required = true, minItems = 1, maxItems = 10_000) @Nullable
        List<@Nullable LineRequest> lines,

        @Schema(
                description = "When it was loaded, RFC 3339 with offset. Absent: it is planned, and loaded by /load.",
                examples = "2023-10-12T09:30:00+09:00")
        @Nullable
        Instant loadedAt) {

    Manifest read(Checks checks) {
        Carriage carriage = new Carriage(
                new ShipmentId(checks.text("/shipmentId", shipmentId, Limits.ID)),
                origin(checks),
                destination == null ? null : destination.read("/destination", checks),
                conveyance == null ? null : conveyance.read("/conveyance", checks),
                containers("/containers", containers, checks),
                reportedBy == null ? null : reportedBy.read("/reportedBy", checks));
        return new Manifest(carriage, lines(carriage, checks));
    }

    private Place origin(Checks checks) {
        if (origin == null) {
            checks.wrong("/origin", "a place", null);
            return PlaceRequest.HARMLESS;
        }
        return origin.read("/origin", checks);
    }

    /** Ends the reading when a line is wrong, as a manifest cannot be made of it. */
    private List<Line> lines(Carriage carriage, Checks checks) {
        if (!checks.sized("/lines", lines, 1, Limits.LINES)) {
            return checks.require(List.of());
        }
        List<Line> read = checks.each("/lines", lines, (at, line) -> line.read(at, checks));
        Set<Integer> numbers = new HashSet<>();
        double rounds = 0;
        for (int i = 0; i < read.size(); i++) {
            Line line = read.get(i);
            rounds += line.quantity();
            if (!numbers.add(line.line())) {
                checks.wrong("/lines/" + i + "/line", "unique on the manifest", line.line());
            }
            checks.weight("/lines/" + i, carriage, line);
        }
        if (rounds > Limits.ROUNDS) {
            checks.fault("/lines", "lines must have at most " + Limits.ROUNDS + " rounds together");
        }
        return checks.require(read);
    }

    static List<String> containers(String at, @Nullable List<@Nullable String> containers, Checks checks) {
        if (containers == null || !checks.sized(at, containers, 0, Limits.CONTAINERS)) {
            return List.of();
        }
        return checks.each(at, containers, (pointer, container) -> checks.text(pointer, container, Limits.ID));
    }
}
