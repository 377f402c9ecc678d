package org.lotwatch.shipment.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.lotwatch.shipment.Outcome;

/** How the outcome of an order is answered: 201 when something was added, 200 when it was there, a problem otherwise. */
final class Receipts {

    private Receipts() {}

    static Response of(Outcome outcome, UriInfo uri) {
        return outcome.on(new Outcome.Cases<>() {
            @Override
            public Response done(Outcome.Done done) {
                return receipt(done, uri);
            }

            @Override
            public Response declined(Outcome.Declined declined) {
                throw Problems.refused(declined.refusal());
            }
        });
    }

    private static Response receipt(Outcome.Done done, UriInfo uri) {
        ReceiptView view = ReceiptView.of(done);
        URI location = uri.getBaseUriBuilder()
                .path(ShipmentResource.class)
                .segment(view.shipmentId())
                .build();
        return Response.status(done.added() ? Response.Status.CREATED : Response.Status.OK)
                .location(location)
                .entity(view)
                .build();
    }
}
