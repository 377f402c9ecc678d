package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.DiscardService;
import org.lotwatch.stats.RedriveOutcome;
import org.lotwatch.stats.RedriveService;
import org.lotwatch.stats.Repair;

/** Working many parked records off at once, each for itself: what cannot be done with one holds no other up. */
@Path("/api/v1/parked")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Parked")
@APIResponse(responseCode = "400", description = "validation, unknown-parameter")
@APIResponse(responseCode = "429", description = "rate-limited")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class ParkedSelectionResource {

    private final RedriveService redrives;
    private final DiscardService discards;

    ParkedSelectionResource(RedriveService redrives, DiscardService discards) {
        this.redrives = redrives;
        this.discards = discards;
    }

    @POST
    @Path("/redrive")
    @Operation(
            summary = "Append many again, as they are",
            description = "What would be parked again is left open and says why. A filter chooses at most "
                    + RedriveService.MOST + " open records: ask again until none is left that can go.")
    @APIResponse(responseCode = "200", description = "What became of each")
    public Uni<RedrivenView> redrive(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SelectionRequest.class)))
                    byte @Nullable [] body,
            @Context SecurityContext security) {
        SelectionRequest request = SelectionRequest.read(body);
        Repair asItIs = Repair.none(ParkedWorkResource.by(security), request.note());
        return ids(request)
                .chain(ids -> redrives.redriveAll(ids, asItIs).map(outcomes -> RedrivenView.of(ids, outcomes)));
    }

    @POST
    @Path("/discard")
    @Operation(summary = "Set many aside", description = "They stay with their bytes; they are open no longer.")
    @APIResponse(responseCode = "200", description = "What became of each")
    public Uni<DiscardedView> discard(
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SelectionRequest.class)))
                    byte @Nullable [] body,
            @Context SecurityContext security) {
        SelectionRequest request = SelectionRequest.read(body);
        String reason = request.note();
        if (reason == null) {
            throw Problems.invalidBody("/note", "note must say in 1-1000 characters why nobody repairs them");
        }
        return ids(request)
                .chain(ids -> discards.discard(ids, reason, ParkedWorkResource.by(security))
                        .map(outcomes -> DiscardedView.of(ids, outcomes)));
    }

    private Uni<List<Long>> ids(SelectionRequest request) {
        List<Long> ids = request.ids();
        SelectionRequest.Filter filter = request.filter();
        return ids != null || filter == null
                ? Uni.createFrom().item(ids == null ? List.of() : ids)
                : redrives.open(filter.filter());
    }

    /** What became of a selection. */
    @Schema(name = "RedrivenSelection")
    record RedrivenView(
            @Schema(description = "How many were re-driven, now or before")
            long redriven,

            List<RedriveView> items) {

        static RedrivenView of(List<Long> ids, List<RedriveOutcome> outcomes) {
            List<RedriveView> items = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                items.add(RedriveView.of(ids.get(i), outcomes.get(i)));
            }
            long done = items.stream().filter(item -> item.event() != null).count();
            return new RedrivenView(done, items);
        }
    }

    /** What became of a selection. */
    @Schema(name = "DiscardedSelection")
    record DiscardedView(
            @Schema(description = "How many are discarded, now or before")
            long discarded,

            @Schema(description = "Those that are not: re-driven already, or unknown")
            List<Long> left) {

        static DiscardedView of(List<Long> ids, List<DiscardService.Outcome> outcomes) {
            List<Long> left = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                switch (outcomes.get(i)) {
                    case CHANGED, UNCHANGED -> {}
                    case REDRIVEN, UNKNOWN -> left.add(ids.get(i));
                }
            }
            return new DiscardedView(ids.size() - left.size(), left);
        }
    }
}
