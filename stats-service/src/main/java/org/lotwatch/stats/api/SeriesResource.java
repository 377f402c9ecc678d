package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.lotwatch.stats.SeriesQuestion;
import org.lotwatch.stats.SeriesService;

/** Sums of lots as they changed. */
@Path("/api/v1/totals/series")
@Tag(name = "Totals")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class SeriesResource {

    private final SeriesService series;
    private final Replies replies;

    SeriesResource(SeriesService series, Replies replies) {
        this.series = series;
        this.replies = replies;
    }

    @GET
    @Operation(
            summary = "Totals as they changed",
            description =
                    "One object per part of the time asked for, those without a change too: the totals at its end,"
                            + " and what changed within it. The levels are those of GET /totals as of (or as known at) the last"
                            + " microsecond of the part.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time, range-too-wide")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<SeriesView>> series(
            @BeanParam SeriesParameters parameters,
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        SeriesQuestion question = parameters.question(moment, filters.filter());
        SeriesView.Form form = new SeriesView.Form(parameters.interval(), moment.zone(), question.clock());
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                question.asked(),
                () -> series.levels(question),
                answer -> SeriesView.of(form, question.bounds(), answer));
    }
}
