package org.lotwatch.stats.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.RecountJob;
import org.lotwatch.stats.RecountService;
import org.lotwatch.stats.domain.answer.Difference;

/** Second countings, to prove the first. */
@Path("/api/v1/admin/recount")
@Tag(name = "Administration")
@APIResponse(responseCode = "503", description = "unavailable")
class RecountResource {

    private final RecountService recounts;

    RecountResource(RecountService recounts) {
        this.recounts = recounts;
    }

    @POST
    @Operation(
            summary = "Count everything again",
            description =
                    "From the topics, beside the live state, which goes on. One job at a time: while one is running"
                            + " this answers with it.")
    @APIResponse(responseCode = "202", description = "The job, which is running")
    public RestResponse<StartedView> start() {
        String job = recounts.start().id();
        return ResponseBuilder.<StartedView>accepted()
                .entity(new StartedView(job))
                .location(URI.create("/api/v1/admin/recount/" + job))
                .build();
    }

    @GET
    @Path("/{job}")
    @Operation(
            summary = "What a second counting has found",
            description = "Every figure of every lot that is stored otherwise; there should be none.")
    @APIResponse(responseCode = "200", description = "The job as it is")
    @APIResponse(responseCode = "404", description = "unknown-resource")
    public RecountView job(@PathParam("job") @Parameter(description = "As POST answered it") String job) {
        return recounts.job(job).map(RecountView::of).orElseThrow(() -> Problems.unknownJob(job));
    }

    /** The body of {@code POST /admin/recount}. */
    @Schema(name = "RecountStarted")
    record StartedView(String job) {}

    /** The body of {@code GET /admin/recount/{job}}. */
    @Schema(name = "Recount")
    record RecountView(
            String job,

            @Schema(enumeration = {"running", "done", "failed"})
            String state,

            @Schema(description = "Lots compared so far") long lots,

            @Schema(description = "Events folded so far, duplicates included")
            long events,

            @Schema(description = "Figures that differ, listed or not")
            long differing,

            @Schema(description = "The first thousand of them")
            List<DifferenceView> differences,

            @Schema(nullable = true, description = "Why it failed") @Nullable
            String reason) {

        static RecountView of(RecountJob job) {
            return new RecountView(
                    job.id(),
                    job.state().label(),
                    job.lots(),
                    job.events(),
                    job.differing(),
                    job.differences().stream().map(DifferenceView::of).toList(),
                    job.reason());
        }
    }

    /** One figure of one lot. */
    @Schema(name = "RecountDifference")
    record DifferenceView(
            String lot, @Schema(examples = "operable") String figure, long stored, long recounted) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.lot().value(), difference.figure(), difference.stored(), difference.recounted());
        }
    }
}
