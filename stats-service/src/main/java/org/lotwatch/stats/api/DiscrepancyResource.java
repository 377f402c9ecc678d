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
import org.lotwatch.stats.DiscrepancyService;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.domain.DiscrepancyCode;
import org.lotwatch.stats.domain.answer.LotFilter;

/** The work list. */
@Path("/api/v1/discrepancies")
@Tag(name = "Discrepancies")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class DiscrepancyResource {

    private final DiscrepancyService discrepancies;
    private final Replies replies;

    DiscrepancyResource(DiscrepancyService discrepancies, Replies replies) {
        this.discrepancies = discrepancies;
        this.replies = replies;
    }

    @GET
    @Operation(
            summary = "What does not fit together",
            description = "By lot and code. Each closes by itself when later facts settle it.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time, bad-cursor")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<DiscrepanciesView>> discrepancies(
            @QueryParam("code") @Parameter(description = "One code", example = "OVER_INSPECTED") @Nullable String code,
            @BeanParam PageParameters page,
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        LotFilter filter = filters.filter();
        DiscrepancyCode wanted = Texts.oneOf("code", code, DiscrepancyCode.values(), Enum::name);
        String list = "discrepancies " + wanted + " " + filter;
        ListQuestion question = Cursor.question(list, moment.asked(), page);
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                question.asked(),
                () -> discrepancies.page(question, filter, wanted),
                answer -> DiscrepanciesView.of(list, answer));
    }
}
