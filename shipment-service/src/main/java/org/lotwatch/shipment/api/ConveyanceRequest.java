package org.lotwatch.shipment.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Conveyance;
import org.lotwatch.events.TransportMode;
import org.lotwatch.shipment.domain.Limits;

@Schema(name = "Conveyance", description = "What carries the shipment.")
record ConveyanceRequest(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                enumeration = {"ship", "rail", "road", "air"})
        @Nullable
        TransportMode mode,

        @Schema(required = true, description = "Its own id, such as a voyage or a train.", examples = "VOYAGE-7")
        @Nullable
        String id) {

    Conveyance read(String at, Checks checks) {
        return new Conveyance(
                checks.present(at + "/mode", mode, "one of ship, rail, road, air", TransportMode.SHIP),
                checks.text(at + "/id", id, Limits.ID));
    }
}
