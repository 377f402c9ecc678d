package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.lotwatch.stats.DifferenceService;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.domain.answer.LotFilter;

/** What became known between two instants. */
@Path("/api/v1/totals/diff")
@Tag(name = "Totals")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class DifferenceResource {

    private final DifferenceService differences;
    private final Replies replies;

    DifferenceResource(DifferenceService differences, Replies replies) {
        this.differences = differences;
        this.replies = replies;
    }

    @GET
    @Operation(
            summary = "What changed between two instants of knowledge, and by which events",
            description =
                    "The totals of both instants, and each lot of which a record arrived between them: by key, with"
                            + " both tallies and the records, their places in the log and what became of them.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time, bad-cursor")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<DifferenceView>> difference(
            @BeanParam DifferenceParameters parameters,
            @BeanParam PageParameters page,
            @BeanParam FilterParameters filters,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        LotFilter filter = filters.filter();
        Instant after = parameters.after();
        String list = "diff " + after + " " + filter;
        ListQuestion question = Cursor.question(list, parameters.asked(), page);
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                question.asked(),
                () -> differences.page(question, after, filter),
                answer -> DifferenceView.of(list, after, question.limit(), answer));
    }
}
