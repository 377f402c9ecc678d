package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.TotalsQuestion;
import org.lotwatch.stats.TotalsService;

/** Sums of lots. */
@Path("/api/v1/totals")
@Tag(name = "Totals")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class TotalsResource {

    private final TotalsService totals;
    private final Replies replies;

    TotalsResource(TotalsService totals, Replies replies) {
        this.totals = totals;
        this.replies = replies;
    }

    @GET
    @Operation(
            summary = "Totals, and the groups that add up to them",
            description =
                    "The grand total always; groups by one or two keys. Filters equal group keys, so filtering for a"
                            + " group's key gives that group's figures.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time, range-too-wide")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<TotalsView>> totals(
            @QueryParam("groupBy")
                    @Parameter(description = GroupBy.DESCRIPTION, example = "nature,producedDecade")
                    @Nullable
                    String groupBy,
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Asked asked = moment.asked();
        TotalsQuestion question = new TotalsQuestion(asked, filters.filter(), GroupBy.parse(groupBy));
        Replies.Request request = new Replies.Request(uri, headers, freshness);
        return replies.reply(request, asked, () -> totals.totals(question), TotalsView::of);
    }
}
