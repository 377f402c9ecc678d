package org.lotwatch.stats.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.Totals;
import org.lotwatch.stats.TotalsQuestion;
import org.lotwatch.stats.TotalsStreams;

/** Totals as they change. */
@Path("/api/v1/totals/stream")
@Tag(name = "Totals")
@APIResponse(responseCode = "503", description = "unavailable")
class TotalsStreamResource {

    private final TotalsStreams streams;
    private final ObjectMapper mapper;
    private final Duration heartbeat;

    TotalsStreamResource(
            TotalsStreams streams,
            ObjectMapper mapper,
            @ConfigProperty(name = "lotwatch.streams.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.streams = streams;
        this.mapper = mapper;
        this.heartbeat = heartbeat;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Current totals whenever they change",
            description = "Server-sent events: first a snapshot, then a change each time; data is the body of GET"
                    + " /totals. Ids are integers that rise; with Last-Event-ID the stream goes on where it was, and is"
                    + " silent until something changes. A slow reader gets the latest totals, not all between. A comment"
                    + " every 15 s keeps the connection.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = TotalsView.class)))
    @APIResponse(responseCode = "429", description = "too-many-streams")
    public RestMulti<OutboundSseEvent> stream(
            @QueryParam("groupBy") @Parameter(description = GroupBy.DESCRIPTION, example = "nature") @Nullable
                    String groupBy,
            @BeanParam FilterParameters filters,
            @HeaderParam("Last-Event-ID") @Parameter(description = "Id of the last event that was received") @Nullable
                    String lastId,
            @Context Sse sse) {
        TotalsQuestion question = new TotalsQuestion(Asked.NOW, filters.filter(), GroupBy.parse(groupBy));
        Multi<OutboundSseEvent> events = events(question, known(lastId), sse);
        return RestMulti.fromMultiData(Multi.createBy().merging().streams(events, heartbeats(sse)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private Multi<OutboundSseEvent> events(TotalsQuestion question, long known, Sse sse) {
        AtomicLong last = new AtomicLong(known);
        return streams.changes(question, known)
                .map(answer -> event(sse, last.getAndSet(TotalsStreams.version(answer)), answer));
    }

    /** Versions start anew after a rebuild: then, too, what follows is a snapshot. */
    private OutboundSseEvent event(Sse sse, long last, Answer<Totals> answer) {
        long version = TotalsStreams.version(answer);
        return sse.newEventBuilder()
                .name(last != TotalsStreams.NONE && last < version ? "change" : "snapshot")
                .id(String.valueOf(version))
                .data(json(TotalsView.of(answer)))
                .build();
    }

    private Multi<OutboundSseEvent> heartbeats(Sse sse) {
        return Multi.createFrom()
                .ticks()
                .every(heartbeat)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
    }

    private String json(TotalsView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("totals can always be written as JSON", e);
        }
    }

    private static long known(@Nullable String lastId) {
        return lastId != null && lastId.matches("\\d{1,18}") ? Long.parseLong(lastId) : TotalsStreams.NONE;
    }
}
