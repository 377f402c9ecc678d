package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.EstimateService;
import org.lotwatch.stats.TotalsQuestion;
import org.lotwatch.stats.domain.answer.Dimension;
import org.lotwatch.stats.domain.estimate.StratifiedEstimator;

/** Estimates of many lots together. */
@Path("/api/v1/estimates")
@Tag(name = "Estimates")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class EstimateResource {

    private final EstimateService estimates;
    private final Replies replies;

    EstimateResource(EstimateService estimates, Replies replies) {
        this.estimates = estimates;
        this.replies = replies;
    }

    @GET
    @Operation(
            summary = "How many rounds of many lots are of a verdict",
            description =
                    "Each lot is a stratum, weighed by its rounds. Lots without a sample are left out: coverage and"
                            + " warnings say how much that is.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time, range-too-wide")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<EstimatesView>> groups(
            @QueryParam("groupBy")
                    @Parameter(
                            description = "One or two of nature, lot, shipment, origin, destination, producedDecade,"
                                    + " comma separated. Default: nature",
                            example = "nature")
                    @Nullable
                    String groupBy,
            @BeanParam EstimateParameters parameters,
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        List<Dimension> dimensions = groupBy == null ? List.of(Dimension.NATURE) : GroupBy.parse(groupBy);
        TotalsQuestion question = new TotalsQuestion(moment.asked(), filters.filter(), dimensions);
        StratifiedEstimator estimator = new StratifiedEstimator(parameters.verdict(), parameters.confidence());
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                question.asked(),
                () -> estimates.groups(question, estimator),
                answer -> EstimatesView.of(dimensions, estimator, answer));
    }
}
