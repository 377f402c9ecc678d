package org.lotwatch.stats.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.LedgerService;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.PageStart;
import org.lotwatch.stats.domain.Decision;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LedgerFilter;

/** The ledger of a lot. */
@Path("/api/v1/lots/{lotId}/events")
@Tag(name = "Lots")
@APIResponse(responseCode = "503", description = "unavailable")
@Cancellable(false)
class LedgerResource {

    private final LedgerService ledgers;
    private final Replies replies;

    LedgerResource(LedgerService ledgers, Replies replies) {
        this.ledgers = ledgers;
        this.replies = replies;
    }

    @GET
    @Operation(
            summary = "Every record of a lot, and what became of it",
            description =
                    "In log order. With source and id: what became of my event. data is read from the log; it is null,"
                            + " with the reason in dataMissing, where the log no longer holds the record.")
    @APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time, bad-cursor")
    @APIResponse(responseCode = "404", description = "unknown-lot")
    @APIResponse(responseCode = "409", description = "not-yet-applied")
    public Uni<RestResponse<LedgerView>> events(
            @PathParam("lotId") @Parameter(example = "A-17") String lotId,
            @QueryParam("id") @Parameter(description = "Id of an event") @Nullable String id,
            @QueryParam("decision") @Parameter(description = "What became of it", example = "collision") @Nullable
                    String decision,
            @BeanParam PageParameters page,
            @BeanParam LedgerMomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        LotKey key = LotResource.known(lotId);
        LedgerFilter filter = new LedgerFilter(
                Texts.atMost("source", moment.source, 256),
                Texts.atMost("id", id, 128),
                Texts.oneOf("decision", decision, Decision.values(), Labelled::label));
        String list = "events " + key + " " + filter;
        ListQuestion question = Cursor.question(list, moment.asked(), page);
        return replies.reply(
                new Replies.Request(uri, headers, freshness),
                question.asked(),
                () -> ledgers.page(key, question.asked(), filter, place(question, page), question.limit() + 1)
                        .map(answer -> known(answer, lotId)),
                answer -> view(answer, list, question.limit()));
    }

    private static Answer<List<LedgerService.Line>> known(
            Answer<Optional<List<LedgerService.Line>>> answer, String lotId) {
        return new Answer<>(answer.stamp(), answer.body().orElseThrow(() -> Problems.unknownLot(lotId)));
    }

    private static LedgerView view(Answer<List<LedgerService.Line>> answer, String list, int limit) {
        List<LedgerService.Line> lines = answer.body();
        if (lines.size() <= limit) {
            return LedgerView.of(answer, null);
        }
        List<LedgerService.Line> shown = lines.subList(0, limit);
        Moment moment = answer.stamp().moment();
        String last = LogPlaces.text(shown.get(limit - 1).entry().position());
        Cursor next = new Cursor(list, moment, new PageStart(last, 0, Map.of()));
        return LedgerView.of(new Answer<>(answer.stamp(), shown), next.text());
    }

    private static @Nullable LogPosition place(ListQuestion question, PageParameters page) {
        String from = question.start().from();
        return from == null
                ? null
                : LogPlaces.parse(from).orElseThrow(() -> Problems.badCursor(String.valueOf(page.cursor)));
    }
}
