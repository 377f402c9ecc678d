package org.lotwatch.shipment.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Loading", description = "When a planned shipment was loaded.")
record LoadRequest(
        @Schema(required = true, description = "RFC 3339 with offset.", examples = "2023-10-12T09:30:00+09:00")
        @Nullable
        Instant loadedAt) {

    Instant read(Checks checks) {
        return checks.require(checks.time("/loadedAt", loadedAt));
    }
}
