package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Asked;

/** For when, and according to whom. */
class MomentParameters {

    @QueryParam("asOf")
    @Parameter(
            description = "What had happened by then: an RFC 3339 instant, or a date for the end of that day in tz."
                    + " Default: now",
            example = "2024-02-10")
    @Nullable
    String asOf;

    @QueryParam("knownAt")
    @Parameter(
            description = "What had arrived by then: an RFC 3339 instant, or a date for the end of that day in tz."
                    + " Default: now",
            example = "2024-03-31T12:00:00Z")
    @Nullable
    String knownAt;

    @QueryParam("tz")
    @Parameter(description = "IANA zone in which dates end. Default: UTC", example = "Asia/Vladivostok")
    @Nullable
    String tz;

    @QueryParam("source")
    @Parameter(description = "Only what this source reports is counted at all", example = "/producers/depot-7")
    @Nullable
    String source;

    ZoneId zone() {
        return Times.zone(tz);
    }

    Asked asked() {
        ZoneId zone = zone();
        return new Asked(
                Times.instant("asOf", asOf, zone),
                Times.instant("knownAt", knownAt, zone),
                Texts.atMost("source", source, 256));
    }
}
