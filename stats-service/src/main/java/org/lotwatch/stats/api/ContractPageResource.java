package org.lotwatch.stats.api;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lotwatch.events.codec.Reference;

/** The contract for people: made from the schemas and the examples, and needing nothing but itself and its style sheet. */
@Path("/contract")
@Produces(MediaType.TEXT_HTML)
class ContractPageResource {

    private final Reference reference = new Reference();

    @GET
    @Operation(hidden = true)
    public TemplateInstance contract() {
        return Templates.contract(reference);
    }
}
