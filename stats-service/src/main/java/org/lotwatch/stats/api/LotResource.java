package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.LotService;
import org.lotwatch.stats.domain.answer.LotFilter;

/** Lots. */
@Path("/api/v1/lots")
@Tag(name = "Lots")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class LotResource {

    private final LotService lots;
    private final Replies replies;

    LotResource(LotService lots, Replies replies) {
        this.lots = lots;
        this.replies = replies;
    }

    @GET
    @Operation(
            summary = "Lots that count, by key",
            description = "As many as GET /totals counts under the same filters.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time, bad-cursor")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<LotsView>> lots(
            @BeanParam PageParameters page,
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        LotFilter filter = filters.filter();
        String list = "lots " + filter;
        ListQuestion question = Cursor.question(list, moment.asked(), page);
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                question.asked(),
                () -> lots.page(question, filter),
                answer -> LotsView.of(list, answer));
    }

    @GET
    @Path("/{lotId}")
    @Operation(summary = "A lot", description = "Its attributes, tally and work list; by any of its spellings.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time")
    @APIResponse(responseCode = "404", description = "unknown-lot")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<LotView>> lot(
            @PathParam("lotId") @Parameter(example = "A-17") String lotId,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Asked asked = moment.asked();
        LotKey key = known(lotId);
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                asked,
                () -> lots.lot(key, asked)
                        .map(answer -> new Answer<>(
                                answer.stamp(), answer.body().orElseThrow(() -> Problems.unknownLot(lotId)))),
                LotView::of);
    }

    /** A text that cannot be a lot id is that of an unknown lot. */
    static LotKey known(String lotId) {
        if (lotId.length() > 64 || lotId.codePoints().anyMatch(Character::isISOControl)) {
            throw Problems.unknownLot(lotId);
        }
        return LotKey.of(lotId);
    }
}
