package org.lotwatch.shipment.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.shipment.Outcome;
import org.lotwatch.shipment.ShipmentService;
import org.lotwatch.shipment.domain.Manifest;
import org.lotwatch.shipment.domain.ShipmentId;

/** What is done with a shipment after its manifest was posted. A 2xx means: committed, with its events in the outbox. */
@Path("/api/v1/shipments/{shipmentId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Cancellable(false)
@Tag(name = "orders", description = "What is done with a shipment after its manifest was posted.")
@APIResponse(
        responseCode = "201",
        description = "Recorded.",
        content = @Content(schema = @Schema(implementation = ReceiptView.class)))
@APIResponse(
        responseCode = "200",
        description = "Was recorded before; nothing is added.",
        content = @Content(schema = @Schema(implementation = ReceiptView.class)))
@APIResponse(responseCode = "400", description = "Not valid; errors names every fault.")
@APIResponse(responseCode = "404", description = "Unknown shipment.")
class ShipmentOrderResource {

    private final ShipmentService shipments;
    private final UriInfo uri;

    ShipmentOrderResource(ShipmentService shipments, UriInfo uri) {
        this.shipments = shipments;
        this.uri = uri;
    }

    @POST
    @Path("/load")
    @Operation(
            summary = "Load a planned shipment",
            description = "Its lines become shipment.loaded events, exactly once.")
    @APIResponse(responseCode = "409", description = "Loaded at another time, or retracted.")
    public Uni<Response> load(
            @PathParam("shipmentId") String shipmentId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LoadRequest.class),
                                            examples = @ExampleObject(name = "loading", value = Examples.LOADING)))
                    byte @Nullable [] body) {
        ShipmentId id = Parameters.shipment(shipmentId);
        return Bodies.read(body, LoadRequest.class, LoadRequest::read)
                .chain(loadedAt -> shipments.load(id, loadedAt))
                .map(outcome -> Receipts.of(outcome, uri));
    }

    @POST
    @Path("/adjustments")
    @Operation(
            summary = "Adjust the stock of a lot",
            description = "For rounds that turned out to be missing from, or beyond, the papers of a loaded shipment.")
    @APIResponse(responseCode = "409", description = "Recorded before with other content, or not loaded.")
    public Uni<Response> adjust(
            @PathParam("shipmentId") String shipmentId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AdjustmentRequest.class),
                                            examples = @ExampleObject(name = "loss", value = Examples.ADJUSTMENT)))
                    byte @Nullable [] body) {
        ShipmentId id = Parameters.shipment(shipmentId);
        return Bodies.read(body, AdjustmentRequest.class, AdjustmentRequest::read)
                .chain(adjustment -> shipments.adjust(id, adjustment))
                .map(outcome -> Receipts.of(outcome, uri));
    }

    @POST
    @Path("/corrections")
    @Operation(
            summary = "Correct a shipment",
            description =
                    "The complete content that stands instead. Lines that changed are corrected, lines left out are "
                            + "retracted, added ones are told as loaded. A line's lot may not change.")
    @APIResponse(responseCode = "409", description = "A lot would change, or the shipment is retracted.")
    public Uni<Response> correct(
            @PathParam("shipmentId") String shipmentId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = CorrectionRequest.class),
                                            examples = @ExampleObject(name = "recount", value = Examples.CORRECTION)))
                    byte @Nullable [] body) {
        ShipmentId id = Parameters.shipment(shipmentId);
        return Bodies.read(body, CorrectionRequest.class, (request, checks) -> correction(id, request, checks))
                .chain(Supplier::get)
                .map(outcome -> Receipts.of(outcome, uri));
    }

    private Supplier<Uni<Outcome>> correction(ShipmentId id, CorrectionRequest request, Checks checks) {
        RetractionRequest why = request.why();
        AmendmentReason reason = why.readReason(checks);
        String note = why.readNote(checks);
        Manifest manifest = request.readManifest(id.value(), checks);
        return () -> shipments.correct(manifest, request.loadedAt(), reason, note);
    }

    @POST
    @Path("/retraction")
    @Operation(
            summary = "Retract a shipment",
            description = "Takes back its lines and its adjustments, for good. It stays visible with its history.")
    @APIResponse(responseCode = "409", description = "Retracted before for another reason.")
    public Uni<Response> retract(
            @PathParam("shipmentId") String shipmentId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RetractionRequest.class),
                                            examples =
                                                    @ExampleObject(name = "never sailed", value = Examples.RETRACTION)))
                    byte @Nullable [] body) {
        ShipmentId id = Parameters.shipment(shipmentId);
        return Bodies.read(body, RetractionRequest.class, (request, checks) -> retraction(id, request, checks))
                .chain(Supplier::get)
                .map(outcome -> Receipts.of(outcome, uri));
    }

    private Supplier<Uni<Outcome>> retraction(ShipmentId id, RetractionRequest request, Checks checks) {
        AmendmentReason read = request.readReason(checks);
        String note = request.readNote(checks);
        AmendmentReason reason = checks.require(read);
        return () -> shipments.retract(id, reason, note);
    }
}
