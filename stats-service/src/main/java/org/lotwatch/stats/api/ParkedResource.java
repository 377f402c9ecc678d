package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.ParkedService;
import org.lotwatch.stats.domain.answer.ParkedFilter;
import org.lotwatch.stats.domain.answer.ParkedRecord;

/** Records that could not be counted. */
@Path("/api/v1/parked")
@Tag(name = "Parked")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class ParkedResource {

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
            @BeanParam ParkedFilterParameters filters,
            @BeanParam PageParameters page,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ParkedFilter filter = filters.filter();
        String list = "parked " + filter;
        ListQuestion question = Cursor.question(list, Asked.NOW, page);
        return replies.untagged(
                new Replies.Request(uri, headers, freshness),
                () -> parked.page(filter, before(question, page), question.limit() + 1),
                answer -> ParkedListView.of(list, answer, question.limit()));
    }

    @GET
    @Path("/summary")
    @Operation(
            summary = "How many could not be counted",
            description = "By reason and by source, with the same filters.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<ParkedSummaryView>> summary(
            @BeanParam ParkedFilterParameters filters,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ParkedFilter filter = filters.filter();
        return replies.untagged(
                new Replies.Request(uri, headers, freshness), () -> parked.summary(filter), ParkedSummaryView::of);
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
        return replies.untagged(
                new Replies.Request(uri, headers, freshness),
                () -> parked.one(number)
                        .map(answer -> new Answer<>(
                                answer.stamp(), answer.body().orElseThrow(() -> Problems.unknownParked(number)))),
                ParkedView::of);
    }

    @GET
    @Path("/{id}/bytes")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Its value as it came",
            description = "To be kept as a file; 404 for a record without a value.")
    @APIResponse(responseCode = "404", description = "unknown-resource")
    public Uni<RestResponse<byte[]>> bytes(@PathParam("id") @Parameter(example = "17") String id) {
        long number = Texts.number("id", id, 0, Long.MAX_VALUE);
        return parked.one(number)
                .map(answer -> answer.body().orElseThrow(() -> Problems.unknownParked(number)))
                .map(ParkedResource::file);
    }

    private static RestResponse<byte[]> file(ParkedRecord record) {
        String base64 = record.base64();
        if (base64 == null) {
            throw Problems.unknownBytes(record.item().id());
        }
        String name = "parked-" + record.item().place().replace(':', '-') + ".bin";
        return ResponseBuilder.ok(Base64.getDecoder().decode(base64))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static long before(ListQuestion question, PageParameters page) {
        String from = question.start().from();
        if (from != null && !from.matches("\\d{1,18}")) {
            throw Problems.badCursor(String.valueOf(page.cursor));
        }
        return from == null ? Long.MAX_VALUE : Long.parseLong(from);
    }
}
