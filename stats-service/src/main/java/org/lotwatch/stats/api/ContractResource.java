package org.lotwatch.stats.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lotwatch.events.codec.AsyncApi;
import org.lotwatch.events.codec.HttpMessage;
import org.lotwatch.events.codec.Profile;
import org.lotwatch.events.codec.Schemas;
import org.lotwatch.stats.IntakeService;

/** The contract itself, and a judge of events by it. Neither database nor broker is asked. */
@Path("/api/v1/contract")
@Tag(name = "Contract")
@APIResponse(responseCode = "503", description = "unavailable")
class ContractResource {

    private static final String ENDING = ".json";

    private final IntakeService intake;

    ContractResource(IntakeService intake) {
        this.intake = intake;
    }

    @POST
    @Path("/validate")
    @Blocking
    @Operation(
            summary = "Judge events by the contract",
            description =
                    "One event or a batch, in the same modes as POST /events. Nothing is appended. The strict profile"
                            + " refuses unknown fields, so that a misspelt one is found; the tolerant one judges as"
                            + " consumers do.")
    @APIResponse(responseCode = "200", description = "The verdict, whatever it is")
    @APIResponse(responseCode = "413", description = "payload-too-large")
    @APIResponse(responseCode = "415", description = "unsupported-media-type")
    public VerdictView validate(
            @QueryParam("profile") @DefaultValue("strict") @Parameter(description = "strict or tolerant")
                    String profile,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "An event, or an array of them",
                            content = {
                                @Content(mediaType = "application/cloudevents+json"),
                                @Content(mediaType = "application/cloudevents-batch+json"),
                                @Content(mediaType = "application/json")
                            })
                    InputStream body) {
        Profile asked = profile(profile);
        HttpMessage message = EventBodies.read(headers, body);
        return VerdictView.of(Judged.of(intake.judge(message, EventBodies.mode(message), asked)), asked);
    }

    @GET
    @Path("/asyncapi.yaml")
    @Produces("application/yaml")
    @Operation(summary = "The contract as AsyncAPI 3.0", description = "Its references lead to the schemas beside it.")
    public String asyncApi() {
        return AsyncApi.text();
    }

    @GET
    @Path("/schemas")
    @Operation(summary = "The names of the schemas", description = "The shared ones first, then one for each type.")
    public List<String> schemas() {
        return Schemas.names();
    }

    @GET
    @Path("/schemas/{name}")
    @Produces("application/schema+json")
    @Operation(summary = "One JSON Schema", description = "Of 2020-12, with or without .json after its name.")
    @APIResponse(responseCode = "404", description = "unknown-resource")
    public String schema(
            @PathParam("name") @Parameter(example = "round.inspected.v1") String name,
            @QueryParam("profile") @DefaultValue("strict") @Parameter(description = "strict or tolerant")
                    String profile,
            @QueryParam("bundled")
                    @DefaultValue("false")
                    @Parameter(description = "true: with all the schemas that it refers to, in one document")
                    String bundled) {
        String bare = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        Profile asked = profile(profile);
        Optional<String> text = Texts.among("bundled", bundled, "true", "false").equals("true")
                ? Schemas.bundled(asked, bare)
                : alone(asked, bare);
        return text.orElseThrow(() -> Problems.unknownSchema(name, Schemas.names()));
    }

    private static Optional<String> alone(Profile profile, String name) {
        return profile == Profile.STRICT ? Schemas.strict(name) : Schemas.tolerant(name);
    }

    private static Profile profile(String name) {
        return Texts.among("profile", name, "strict", "tolerant").equals("strict") ? Profile.STRICT : Profile.TOLERANT;
    }
}
