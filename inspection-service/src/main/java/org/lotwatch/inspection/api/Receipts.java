package org.lotwatch.inspection.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.lotwatch.inspection.Outcome;
import org.lotwatch.inspection.domain.PaperKind;

/** How outcomes are answered: 201 when something was added, 200 when it was there, a problem otherwise. */
@ApplicationScoped
class Receipts {

    private final UriInfo uri;

    Receipts(UriInfo uri) {
        this.uri = uri;
    }

    Response of(Outcome outcome) {
        return outcome.on(new Outcome.Cases<>() {
            @Override
            public Response done(Outcome.Done done) {
                return receipt(done);
            }

            @Override
            public Response declined(Outcome.Declined declined) {
                throw Problems.refused(declined.refusal());
            }
        });
    }

    private Response receipt(Outcome.Done done) {
        PaperKind kind = done.recorded().paper().id().kind();
        Class<?> resource = switch (kind) {
            case INSPECTION -> InspectionResource.class;
            case RESTORATION -> RestorationResource.class;
        };
        ReceiptView view = ReceiptView.of(done);
        return Response.status(done.added() ? Response.Status.CREATED : Response.Status.OK)
                .location(uri.getBaseUriBuilder()
                        .path(resource)
                        .segment(view.id())
                        .build())
                .entity(view)
                .build();
    }
}
