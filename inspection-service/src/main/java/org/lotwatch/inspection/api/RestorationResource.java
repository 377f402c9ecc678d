package org.lotwatch.inspection.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.inspection.PaperService;
import org.lotwatch.inspection.domain.PaperFilter;
import org.lotwatch.inspection.domain.PaperKind;

/** Restorations over HTTP. A 2xx means: committed, with its events in the outbox. */
@Path("/api/v1/restorations")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "restorations")
class RestorationResource {

    private final PaperService papers;
    private final Receipts receipts;
    private final Reads reads;

    RestorationResource(PaperService papers, Receipts receipts, Reads reads) {
        this.papers = papers;
        this.receipts = receipts;
        this.reads = reads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "File a restoration",
            description = "The same id with the same content is answered 200 and adds nothing; with other content 409.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was recorded before; nothing is added.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "400", description = "Not valid; errors names every fault.")
    @APIResponse(responseCode = "409", description = "Recorded before with other content; errors names what differs.")
    public Uni<Response> file(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RestorationRequest.class),
                                            examples =
                                                    @ExampleObject(name = "restoration", value = Examples.RESTORATION)))
                    byte @Nullable [] body) {
        return Bodies.read(body, RestorationRequest.class, RestorationRequest::read)
                .chain(papers::file)
                .map(receipts::of);
    }

    @POST
    @Path("/{restorationId}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Correct a restoration",
            description =
                    "The complete content that stands instead. The lot may not change. The same body again is answered 200 and adds nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was recorded before, or changes nothing; nothing is added.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "400", description = "Not valid; errors names every fault.")
    @APIResponse(responseCode = "404", description = "Unknown restoration.")
    @APIResponse(responseCode = "409", description = "The lot would change, or it is retracted.")
    public Uni<Response> correct(
            @PathParam("restorationId") String restorationId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RestorationCorrectionRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "correction",
                                                            value = Examples.RESTORATION_CORRECTION)))
                    byte @Nullable [] body) {
        String id = Parameters.paper(PaperKind.RESTORATION, restorationId).value();
        return Bodies.read(body, RestorationCorrectionRequest.class, (request, checks) -> request.read(id, checks))
                .chain(correction -> papers.correct(correction.content(), correction.why()))
                .map(receipts::of);
    }

    @POST
    @Path("/{restorationId}/retraction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Retract a restoration",
            description = "Takes back all that it says, for good. It stays visible with its history.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was recorded before; nothing is added.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "400", description = "Not valid; errors names every fault.")
    @APIResponse(responseCode = "404", description = "Unknown restoration.")
    @APIResponse(responseCode = "409", description = "Retracted before for another reason.")
    public Uni<Response> retract(
            @PathParam("restorationId") String restorationId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RetractionRequest.class),
                                            examples =
                                                    @ExampleObject(name = "retraction", value = Examples.RETRACTION)))
                    byte @Nullable [] body) {
        return Bodies.read(body, RetractionRequest.class, (request, checks) -> checks.require(request.read(checks)))
                .chain(why -> papers.retract(Parameters.paper(PaperKind.RESTORATION, restorationId), why))
                .map(receipts::of);
    }

    @GET
    @Path("/{restorationId}")
    @Operation(summary = "One restoration", description = "As it stands, with its history and all its events.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RestorationView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the answer whose ETag If-None-Match names.")
    @APIResponse(responseCode = "404", description = "Unknown restoration.")
    public Uni<Response> one(@PathParam("restorationId") String restorationId) {
        return papers.find(Parameters.paper(PaperKind.RESTORATION, restorationId))
                .map(found -> found.map(recorded -> reads.one(recorded, RestorationView::of))
                        .orElseThrow(() -> Problems.unknownPaper(PaperKind.RESTORATION, restorationId)));
    }

    @GET
    @Operation(summary = "Restorations", description = "Latest first, page by page.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PapersView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the answer whose ETag If-None-Match names.")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or not valid.")
    public Uni<Response> list(
            @Parameter(description = "Only those about this lot, however it is spelled.") @QueryParam("lot") @Nullable
                    String lot,
            @Parameter(
                            description = "Only those in this state.",
                            schema = @Schema(enumeration = {"standing", "retracted"}))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "How many per page, 1 .. 1000; default 100.") @QueryParam("limit") @Nullable
                    String limit,
            @Parameter(description = "The nextCursor of the page before.") @QueryParam("cursor") @Nullable
                    String cursor) {
        PaperFilter filter = Parameters.filter(PaperKind.RESTORATION, lot, state);
        int shown = Parameters.limit(limit);
        Cursor from = cursor == null ? Cursor.start(filter) : Cursor.parse(cursor, filter);
        return papers.page(filter, from.before(), shown + 1).map(rows -> reads.page(rows, shown, from));
    }
}
