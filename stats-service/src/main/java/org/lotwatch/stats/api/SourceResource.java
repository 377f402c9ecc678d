package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.PageStart;
import org.lotwatch.stats.SourceService;
import org.lotwatch.stats.domain.answer.SourceState;

/** Who reports. */
@Path("/api/v1/sources")
@Tag(name = "Sources")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class SourceResource {

    private static final String LIST = "sources";

    private final SourceService sources;
    private final Replies replies;
    private final Duration silentAfter;

    SourceResource(
            SourceService sources,
            Replies replies,
            @ConfigProperty(name = "lotwatch.sources.silent-after", defaultValue = "24h") Duration silentAfter) {
        this.sources = sources;
        this.replies = replies;
        this.silentAfter = silentAfter;
    }

    @GET
    @Operation(summary = "Who reports, and what becomes of it", description = "By source.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-cursor")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<SourcesView>> sources(
            @BeanParam PageParameters page,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ListQuestion question = Cursor.question(LIST, Asked.NOW, page);
        return replies.untagged(
                new Replies.Request(uri, headers, freshness),
                () -> sources.page(question.start().from(), question.limit() + 1),
                answer -> SourcesView.of(answer, question.limit(), silentAfter));
    }

    /** The body of {@code GET /sources}. */
    @Schema(name = "Sources", description = "A page of sources, by name.")
    record SourcesView(
            List<SourceView> items,

            @Schema(nullable = true, description = "Asks for the next page; null on the last one") @Nullable
            String nextCursor,

            @JsonUnwrapped StampView stamp)
            implements Paged {

        static SourcesView of(Answer<List<SourceState>> answer, int limit, Duration silentAfter) {
            Instant silentBefore = answer.stamp().moment().knownAt().minus(silentAfter);
            List<SourceState> found = answer.body();
            List<SourceState> shown = found.subList(0, Math.min(limit, found.size()));
            PageStart next =
                    found.size() > limit ? new PageStart(shown.get(limit - 1).source(), 1, Map.of()) : null;
            return new SourcesView(
                    shown.stream()
                            .map(source -> SourceView.of(source, silentBefore))
                            .toList(),
                    Cursor.next(LIST, answer.stamp().moment(), new Listing<>(shown, next)),
                    StampView.of(answer.stamp()));
        }
    }

    /** What became of the records of one source. */
    @Schema(name = "Source")
    record SourceView(
            @Schema(examples = "/producers/depot-7") String source,

            @Schema(description = "Arrival of its latest record")
            Instant lastSeen,

            long events,
            long applied,
            long duplicates,

            @Schema(description = "Events that arrived long after they happened")
            long late,

            long parked,
            long unknownTypes,
            long wrongKeys,

            @Schema(description = "By how much events were dated ahead of their arrival, at most")
            BigDecimal clockSkewSeconds,

            @Schema(description = "Over the last ten minutes, the one that is running among them", examples = "12.5")
            BigDecimal eventsPerMinute,

            @Schema(description = "Whether nothing has come for longer than the configured time")
            boolean silent) {

        static SourceView of(SourceState source, Instant silentBefore) {
            return new SourceView(
                    source.source(),
                    source.lastSeen(),
                    source.events(),
                    source.applied(),
                    source.duplicates(),
                    source.late(),
                    source.parked(),
                    source.unknownTypes(),
                    source.wrongKeys(),
                    BigDecimal.valueOf(source.clockSkewMillis(), 3),
                    Figures.perMinute(source.recent(), SourceState.RECENT_MINUTES),
                    source.lastSeen().isBefore(silentBefore));
        }
    }
}
