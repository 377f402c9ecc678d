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
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.ParkedService;
import org.lotwatch.stats.domain.answer.ParkedFilter;

/** Records that could not be counted. */
@Path("/api/v1/parked")
@Tag(name = "Parked")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class ParkedResource {

    private static final String[] STATES = {"open", "redriven", "discarded"};

    private final ParkedService parked;
    private final Replies replies;

    ParkedResource(ParkedService parked, Replies replies) {
        this.parked = parked;
        this.replies = replies;
    }

    @GET
    @Operation(summary = "Records that could not be counted", description = "Latest first, with the reason.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-cursor")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<ParkedListView>> parked(
            @QueryParam("state") @Parameter(description = "open, redriven or discarded", example = "open") @Nullable
                    String state,
            @QueryParam("reason") @Parameter(description = "One reason", example = "SCHEMA_VIOLATION") @Nullable
                    String reason,
            @QueryParam("topic") @Parameter(description = "One topic", example = "round-inspected") @Nullable
                    String topic,
            @QueryParam("source") @Parameter(description = "One source", example = "/producers/depot-7") @Nullable
                    String source,
            @BeanParam PageParameters page,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ParkedFilter filter = new ParkedFilter(
                one(state),
                Texts.atMost("reason", reason, 64),
                Texts.atMost("topic", topic, 249),
                Texts.atMost("source", source, 256));
        String list = "parked " + filter;
        ListQuestion question = Cursor.question(list, Asked.NOW, page);
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                Asked.NOW,
                () -> parked.page(filter, before(question, page), question.limit() + 1),
                answer -> ParkedListView.of(list, answer, question.limit()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One record that could not be counted", description = "With its bytes and headers.")
    @APIResponse(responseCode = "404", description = "unknown-resource")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<ParkedView>> one(
            @PathParam("id") @Parameter(example = "17") String id,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        long number = Texts.number("id", id, 0, Long.MAX_VALUE);
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                Asked.NOW,
                () -> parked.one(number)
                        .map(answer -> new Answer<>(
                                answer.stamp(), answer.body().orElseThrow(() -> Problems.unknownParked(number)))),
                ParkedView::of);
    }

    private static @Nullable String one(@Nullable String state) {
        return state == null ? null : Texts.among("state", state, STATES);
    }

    private static long before(ListQuestion question, PageParameters page) {
        String from = question.start().from();
        if (from != null && !from.matches("\\d{1,18}")) {
            throw Problems.badCursor(String.valueOf(page.cursor));
        }
        return from == null ? Long.MAX_VALUE : Long.parseLong(from);
    }
}
