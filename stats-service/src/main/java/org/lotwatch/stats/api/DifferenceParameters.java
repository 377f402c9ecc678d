package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Asked;

/** Between which instants of knowledge. */
class DifferenceParameters {

    @QueryParam("from")
    @Parameter(
            description =
                    "What had arrived by then was known already: an RFC 3339 instant, or a date for the end of that"
                            + " day in tz",
            example = "2024-02-10")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "What had arrived by then is known too; likewise. Default: now", example = "2024-02-17")
    @Nullable
    String to;

    @QueryParam("asOf")
    @Parameter(
            description =
                    "What had happened by then, at both instants: an RFC 3339 instant, or a date for the end of that"
                            + " day in tz. Default: now",
            example = "2024-02-10")
    @Nullable
    String asOf;

    @QueryParam("tz")
    @Parameter(description = "IANA zone in which dates end. Default: UTC", example = "Asia/Vladivostok")
    @Nullable
    String tz;

    @QueryParam("source")
    @Parameter(description = "Only what this source reports is counted at all", example = "/producers/depot-7")
    @Nullable
    String source;

    Instant after() {
        Instant after = Times.instant("from", from, Times.zone(tz));
        if (after == null) {
            throw Problems.missing("from", "an RFC 3339 instant, or a date for the end of that day in tz");
        }
        return after;
    }

    Asked asked() {
        ZoneId zone = Times.zone(tz);
        Instant until = Times.instant("to", to, zone);
        if (until != null && until.isBefore(after())) {
            throw Problems.badTime(
                    "from", "not after to, which was " + Problems.shown(String.valueOf(to)), String.valueOf(from));
        }
        return new Asked(Times.instant("asOf", asOf, zone), until, Texts.atMost("source", source, 256));
    }
}
