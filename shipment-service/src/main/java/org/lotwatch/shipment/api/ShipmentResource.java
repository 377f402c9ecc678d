package org.lotwatch.shipment.api;

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
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.function.Supplier;
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
import org.lotwatch.shipment.Outcome;
import org.lotwatch.shipment.ShipmentService;
import org.lotwatch.shipment.domain.Manifest;
import org.lotwatch.shipment.domain.ShipmentState;

/** Shipments over HTTP. A 2xx means: committed, with its events in the outbox. */
@Path("/api/v1/shipments")
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "shipments", description = "Manifests, their loading, and what is changed about them later.")
class ShipmentResource {

    private final ShipmentService shipments;
    private final UriInfo uri;
    private final Reads reads;

    ShipmentResource(ShipmentService shipments, UriInfo uri, Reads reads) {
        this.shipments = shipments;
        this.uri = uri;
        this.reads = reads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Post a manifest",
            description = "Plans a shipment; with loadedAt it is loaded at once. The same id with the same content is "
                    + "answered 200 and adds nothing; with other content 409.")
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
    public Uni<Response> plan(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ManifestRequest.class),
                                            examples = @ExampleObject(name = "manifest", value = Examples.MANIFEST)))
                    byte @Nullable [] body) {
        return Bodies.read(
                        body,
                        ManifestRequest.class,
                        (request, checks) -> plan(request.read(checks), request.loadedAt()))
                .chain(Supplier::get)
                .map(outcome -> Receipts.of(outcome, uri));
    }

    private Supplier<Uni<Outcome>> plan(Manifest manifest, @Nullable Instant loadedAt) {
        return () -> shipments.plan(manifest, loadedAt);
    }

    @GET
    @Path("/{shipmentId}")
    @Operation(summary = "One shipment", description = "As it stands, with its history and all its events.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShipmentView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the answer whose ETag If-None-Match names.")
    @APIResponse(responseCode = "404", description = "Unknown shipment.")
    public Uni<Response> one(@PathParam("shipmentId") String shipmentId) {
        return shipments
                .find(Parameters.shipment(shipmentId))
                .map(found -> found.map(reads::one).orElseThrow(() -> Problems.unknownShipment(shipmentId)));
    }

    @GET
    @Operation(summary = "Shipments", description = "Latest first, page by page.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShipmentsView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the answer whose ETag If-None-Match names.")
    @APIResponse(responseCode = "400", description = "A parameter is unknown or not valid.")
    public Uni<Response> list(
            @Parameter(
                            description = "Only shipments in this state.",
                            schema = @Schema(enumeration = {"planned", "loaded", "retracted"}))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "Shipments per page, 1 .. 1000; default 100.") @QueryParam("limit") @Nullable
                    String limit,
            @Parameter(description = "The nextCursor of the page before.") @QueryParam("cursor") @Nullable
                    String cursor) {
        ShipmentState only = Parameters.state(state);
        int shown = Parameters.limit(limit);
        Cursor from = cursor == null ? Cursor.start(only) : Cursor.parse(cursor, only);
        return shipments.page(only, from.before(), shown + 1).map(rows -> reads.page(rows, shown, from));
    }
}
