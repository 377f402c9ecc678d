package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.lotwatch.events.Labelled;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.EstimateService;
import org.lotwatch.stats.domain.estimate.Estimation;
import org.lotwatch.stats.domain.estimate.LotEstimate;
import org.lotwatch.stats.domain.estimate.LotEstimator;
import org.lotwatch.stats.domain.estimate.Method;

/** The estimate of a lot. */
@Path("/api/v1/lots/{lotId}/estimate")
@Tag(name = "Estimates")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class LotEstimateResource {

    private static final String AUTO = "auto";
    private static final Method[] METHODS = {Method.HYPERGEOMETRIC, Method.CLOPPER_PEARSON, Method.WILSON};

    private final EstimateService estimates;
    private final Replies replies;

    LotEstimateResource(EstimateService estimates, Replies replies) {
        this.estimates = estimates;
        this.replies = replies;
    }

    @GET
    @Operation(
            summary = "How many rounds of a lot are of a verdict",
            description =
                    "From census, srs, systematic and stratified samples, destructive ones included; a round"
                            + " that was inspected again counts once. Exact hypergeometric limits where the population is known.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time")
    @APIResponse(responseCode = "404", description = "unknown-lot")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    @APIResponse(responseCode = "422", description = "estimate-not-possible")
    public Uni<RestResponse<LotEstimateView>> lot(
            @PathParam("lotId") @Parameter(example = "A-17") String lotId,
            @QueryParam("method")
                    @Parameter(
                            description = "auto, hypergeometric, clopper-pearson or wilson. Default: auto, the exact"
                                    + " one that the lot allows",
                            example = AUTO)
                    @Nullable
                    String method,
            @BeanParam EstimateParameters parameters,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Asked asked = moment.asked();
        LotKey key = LotResource.known(lotId);
        LotEstimator estimator = new LotEstimator(parameters.verdict(), parameters.confidence(), method(method));
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                asked,
                () -> estimates.lot(key, asked, estimator),
                answer -> view(
                        new Answer<>(answer.stamp(), answer.body().orElseThrow(() -> Problems.unknownLot(lotId))),
                        estimator));
    }

    private static LotEstimateView view(Answer<EstimateService.OfLot> answer, LotEstimator estimator) {
        Estimation estimation = answer.body().estimation();
        if (estimation instanceof LotEstimate estimate) {
            return LotEstimateView.of(answer.body().lotId(), estimator, estimate, answer.stamp());
        }
        throw Problems.estimateNotPossible(((Estimation.NotPossible) estimation).reason());
    }

    private static @Nullable Method method(@Nullable String text) {
        return AUTO.equals(text) ? null : Texts.oneOf("method", text, METHODS, Labelled::label);
    }
}
