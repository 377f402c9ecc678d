package org.lotwatch.stats.api;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.ShipmentService;
import org.lotwatch.stats.domain.answer.ShipmentState;

/** Pages of shipments. */
@Path("/shipments")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ShipmentPageResource {

    private static final int SHIPMENTS = 100;
    private static final String LIST = "page of shipments";

    private final ShipmentService shipments;
    private final Frames frames;

    ShipmentPageResource(ShipmentService shipments, Frames frames) {
        this.shipments = shipments;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> shipments(
            @BeanParam MomentParameters moment, @QueryParam("cursor") @Nullable String cursor) {
        ListQuestion question = Cursor.question(LIST, moment.asked(), cursor, SHIPMENTS);
        PageLink link = PageLinks.of(moment.asOf, moment.knownAt, moment.tz);
        Moments moments = new Moments(moment.zone());
        return shipments
                .page(question)
                .chain(found -> frames.frame("Shipments", "shipments", link, moments, found.stamp())
                        .map(frame -> Templates.shipments(frame, page(found, link, moments))));
    }

    @GET
    @Path("/{shipmentId}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> shipment(
            @PathParam("shipmentId") String shipmentId, @BeanParam MomentParameters moment) {
        ShipmentResource.check(shipmentId);
        PageLink link = PageLinks.of(moment.asOf, moment.knownAt, moment.tz);
        Moments moments = new Moments(moment.zone());
        return shipments
                .shipment(shipmentId, moment.asked())
                .chain(found -> frames.frame(shipmentId, "shipments", link, moments, found.stamp())
                        .map(frame ->
                                Templates.shipment(frame, ShipmentPage.of(known(found.body(), shipmentId), moments))));
    }

    private static ShipmentState known(Optional<ShipmentState> shipment, String shipmentId) {
        return shipment.orElseThrow(() -> Problems.unknownShipment(shipmentId));
    }

    private static ShipmentsPage page(Answer<Listing<ShipmentState>> found, PageLink link, Moments moments) {
        String cursor = Cursor.next(LIST, found.stamp().moment(), found.body());
        return new ShipmentsPage(
                found.body().items().stream()
                        .map(shipment -> ShipmentsPage.Row.of(shipment, moments))
                        .toList(),
                cursor == null ? null : link.with("cursor", cursor).query());
    }
}
