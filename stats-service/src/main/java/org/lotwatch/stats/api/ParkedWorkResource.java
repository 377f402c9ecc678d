package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.DiscardService;
import org.lotwatch.stats.RedriveOutcome;
import org.lotwatch.stats.RedriveService;
import org.lotwatch.stats.Repair;

/** Working a parked record off: re-driving it as it is or repaired, or setting it aside. */
@Path("/api/v1/parked/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Parked")
@APIResponse(responseCode = "400", description = "validation, unknown-parameter")
@APIResponse(responseCode = "404", description = "unknown-resource")
@APIResponse(responseCode = "409", description = "conflict: it was worked off in another way")
@APIResponse(responseCode = "429", description = "rate-limited")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class ParkedWorkResource {

    private final RedriveService redrives;
    private final DiscardService discards;

    ParkedWorkResource(RedriveService redrives, DiscardService discards) {
        this.redrives = redrives;
        this.discards = discards;
    }

    @POST
    @Path("/redrive")
    @Operation(
            summary = "Append it again, as it is or repaired",
            description =
                    "Read by the rules of today first: what would be parked again is refused, with the fault. Once"
                            + " however often it is asked for; the same wish again is answered with what was done.")
    @APIResponse(responseCode = "200", description = "Appended, or with dryRun that it could be")
    @APIResponse(responseCode = "202", description = "Accepted; it is appended as soon as Kafka takes it")
    @APIResponse(responseCode = "422", description = "invalid-event: it would be parked again")
    public Uni<RestResponse<RedriveView>> redrive(
            @PathParam("id") @Parameter(example = "17") String id,
            @QueryParam("dryRun") @Parameter(description = "true: only say what would become of it") @Nullable
                    String dryRun,
            @RequestBody(content = @Content(schema = @Schema(implementation = RedriveRequest.class)))
                    byte @Nullable [] body,
            @Context SecurityContext security) {
        long number = number(id);
        Repair repair = RedriveRequest.read(body, by(security));
        boolean dry =
                dryRun != null && Texts.among("dryRun", dryRun, "true", "false").equals("true");
        return (dry ? redrives.tried(number, repair) : redrives.redrive(number, repair))
                .map(outcome -> reply(number, outcome));
    }

    private static RestResponse<RedriveView> reply(long id, RedriveOutcome outcome) {
        RedriveView view = RedriveView.of(id, outcome);
        return outcome.on(new RedriveOutcome.Cases<>() {
            @Override
            public RestResponse<RedriveView> possible(RedriveOutcome.Possible possible) {
                return RestResponse.ok(view);
            }

            @Override
            public RestResponse<RedriveView> done(RedriveOutcome.Done done) {
                return done.redriven().place() == null
                        ? ResponseBuilder.<RedriveView>accepted().entity(view).build()
                        : RestResponse.ok(view);
            }

            @Override
            public RestResponse<RedriveView> refused(RedriveOutcome.Refused refused) {
                throw Problems.invalidEvent(refused.reason().name(), refused.pointer(), refused.detail());
            }

            @Override
            public RestResponse<RedriveView> notOpen(RedriveOutcome.NotOpen notOpen) {
                throw Problems.conflict(notOpen.detail());
            }

            @Override
            public RestResponse<RedriveView> unknown(RedriveOutcome.Unknown unknown) {
                throw Problems.unknownParked(unknown.id());
            }
        });
    }

    @POST
    @Path("/discard")
    @Operation(summary = "Set it aside", description = "It stays with its bytes; it is open no longer.")
    @APIResponse(responseCode = "200", description = "It is discarded, now or before")
    public Uni<StateView> discard(
            @PathParam("id") @Parameter(example = "17") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = DiscardRequest.class)))
                    byte @Nullable [] body,
            @Context SecurityContext security) {
        long number = number(id);
        return discards.discard(List.of(number), DiscardRequest.read(body), by(security))
                .map(outcomes -> state(number, outcomes.get(0), "discarded"));
    }

    @POST
    @Path("/reopen")
    @Operation(summary = "Take back that it was set aside", description = "It is open again.")
    @APIResponse(responseCode = "200", description = "It is open, now or before")
    public Uni<StateView> reopen(
            @PathParam("id") @Parameter(example = "17") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = NoteRequest.class)))
                    byte @Nullable [] body,
            @Context SecurityContext security) {
        long number = number(id);
        return discards.reopen(number, NoteRequest.read(body), by(security))
                .map(outcome -> state(number, outcome, "open"));
    }

    private static StateView state(long id, DiscardService.Outcome outcome, String state) {
        return switch (outcome) {
            case CHANGED, UNCHANGED -> new StateView(id, state);
            case REDRIVEN ->
                throw Problems.conflict("the record must not be re-driven yet, was: that cannot be undone");
            case UNKNOWN -> throw Problems.unknownParked(id);
        };
    }

    private static long number(String id) {
        return Texts.number("id", id, 0, Long.MAX_VALUE);
    }

    static @Nullable String by(SecurityContext security) {
        return security.getUserPrincipal() == null
                ? null
                : security.getUserPrincipal().getName();
    }

    /** What a record is now. */
    @Schema(name = "ParkedState")
    record StateView(
            long id,
            @Schema(enumeration = {"open", "discarded"}) String state) {}

    /** The body of {@code POST /parked/{id}/discard}. */
    @Schema(name = "Discard")
    record DiscardRequest(
            @Schema(description = "Why nobody repairs it, 1-1000 characters")
            String reason) {

        static String read(byte @Nullable [] bytes) {
            String reason = JsonBody.of(bytes, "reason").text("reason", 1000);
            if (reason == null) {
                throw Problems.invalidBody("/reason", "reason must say in 1-1000 characters why nobody repairs it");
            }
            return reason;
        }
    }

    /** The body of {@code POST /parked/{id}/reopen}. */
    @Schema(name = "Note")
    record NoteRequest(
            @Schema(nullable = true, description = "1-1000 characters") @Nullable
            String note) {

        static @Nullable String read(byte @Nullable [] bytes) {
            return JsonBody.of(bytes, "note").text("note", 1000);
        }
    }
}
