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
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.ShipmentService;

/** Shipments. */
@Path("/api/v1/shipments")
@Tag(name = "Shipments")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class ShipmentResource {

    private static final String LIST = "shipments";

    private final ShipmentService shipments;
    private final Replies replies;

    ShipmentResource(ShipmentService shipments, Replies replies) {
        this.shipments = shipments;
        this.replies = replies;
    }

    @GET
    @Operation(
            summary = "Shipments by id",
            description = "What their lines brought in, and how much of it was inspected.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time, bad-cursor")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<ShipmentsView>> shipments(
            @BeanParam PageParameters page,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ListQuestion question = Cursor.question(LIST, moment.asked(), page);
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                question.asked(),
                () -> shipments.page(question),
                answer -> ShipmentsView.of(LIST, answer));
    }

    @GET
    @Path("/{shipmentId}")
    @Operation(summary = "A shipment", description = "Its lines, and all that is claimed of them.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time")
    @APIResponse(responseCode = "404", description = "unknown-shipment")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<ShipmentView>> shipment(
            @PathParam("shipmentId") @Parameter(example = "NAJIN-2023-08") String shipmentId,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Asked asked = moment.asked();
        check(shipmentId);
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                asked,
                () -> shipments
                        .shipment(shipmentId, asked)
                        .map(answer -> new Answer<>(
                                answer.stamp(), answer.body().orElseThrow(() -> Problems.unknownShipment(shipmentId)))),
                ShipmentView::of);
    }

    static void check(String shipmentId) {
        if (shipmentId.length() > 64 || shipmentId.codePoints().anyMatch(Character::isISOControl)) {
            throw Problems.unknownShipment(shipmentId);
        }
    }
}
