package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Asked;

/** For when a ledger is asked for. Its source chooses records to be shown; their decisions look at all of them. */
class LedgerMomentParameters {

    @QueryParam("asOf")
    @Parameter(description = "Facts dated later have no effect yet. Default: now", example = "2024-02-10")
    @Nullable
    String asOf;

    @QueryParam("knownAt")
    @Parameter(description = "Only what had arrived by then. Default: now", example = "2024-03-31T12:00:00Z")
    @Nullable
    String knownAt;

    @QueryParam("tz")
    @Parameter(description = "IANA zone in which dates end. Default: UTC", example = "Asia/Vladivostok")
    @Nullable
    String tz;

    @QueryParam("source")
    @Parameter(description = "Only records of this source are shown", example = "/producers/depot-7")
    @Nullable
    String source;

    Asked asked() {
        ZoneId zone = Times.zone(tz);
        return new Asked(Times.instant("asOf", asOf, zone), Times.instant("knownAt", knownAt, zone), null);
    }
}
