package org.lotwatch.stats.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.lotwatch.events.codec.HttpMessage;
import org.lotwatch.events.codec.Profile;
import org.lotwatch.events.codec.Reason;
import org.lotwatch.stats.EventAppender.Outcome;
import org.lotwatch.stats.IntakeService;

/** Events by HTTP, for producers without a Kafka client. */
@Path("/api/v1/events")
@Tag(name = "Events")
@Cancellable(false)
@APIResponse(responseCode = "400", description = "validation, unknown-parameter")
@APIResponse(responseCode = "413", description = "payload-too-large")
@APIResponse(responseCode = "415", description = "unsupported-media-type")
@APIResponse(responseCode = "429", description = "rate-limited")
@APIResponse(responseCode = "503", description = "unavailable")
class EventResource {

    private static final int MOST_TOLD = 100;

    private final IntakeService intake;

    EventResource(IntakeService intake) {
        this.intake = intake;
    }

    @POST
    @Blocking
    @Operation(
            summary = "Report one event or a batch",
            description =
                    "CloudEvents by the HTTP binding: structured, a batch, or binary with ce- headers. The events go"
                            + " to the topics of their types after the same checks as everybody's. A batch is taken whole"
                            + " or not at all: if one of its events is at fault, none is appended. Sending an event again"
                            + " does no harm.")
    @APIResponse(responseCode = "200", description = "Valid, with dryRun=true: nothing was appended")
    @APIResponse(
            responseCode = "202",
            description = "Appended to the topics, in the order given",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ReceiptView.class)))
    public Uni<RestResponse<List<ReceiptView>>> report(
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @Context HttpHeaders headers,
            @RequestBody(
                            description = "An event, or an array of them",
                            content = {
                                @Content(mediaType = "application/cloudevents+json"),
                                @Content(mediaType = "application/cloudevents-batch+json"),
                                @Content(mediaType = "application/json")
                            })
                    InputStream body) {
        boolean dry = Boolean.parseBoolean(Texts.among("dryRun", dryRun, "true", "false"));
        List<Judged> judged = accepted(headers, body);
        return dry
                ? Uni.createFrom().item(RestResponse.ok(valid(judged)))
                : intake.append(judged.stream()
                                .map(Judged::accepted)
                                .map(Objects::requireNonNull)
                                .toList())
                        .map(outcomes -> appended(receipts(judged, outcomes)));
    }

    private List<Judged> accepted(HttpHeaders headers, InputStream body) {
        HttpMessage message = EventBodies.read(headers, body);
        List<Judged> judged = Judged.of(intake.judge(message, EventBodies.mode(message), Profile.TOLERANT));
        List<RefusedView> refused =
                judged.stream().flatMap(one -> RefusedView.of(one).stream()).toList();
        if (judged.size() == 1 && !refused.isEmpty() && refused.get(0).reason().equals(Reason.TOO_LARGE.name())) {
            throw Problems.payloadTooLarge(refused.get(0).detail());
        }
        if (!refused.isEmpty()) {
            throw Problems.eventsRefused(
                    detail(refused, judged.size()),
                    refused.stream().limit(MOST_TOLD).toList());
        }
        return judged;
    }

    private static String detail(List<RefusedView> refused, int events) {
        String first = refused.get(0).detail();
        return events == 1
                ? first
                : refused.size() + " of " + events + " events are refused and none is appended; the first: " + first;
    }

    private static List<ReceiptView> valid(List<Judged> judged) {
        return judged.stream().map(ReceiptView::valid).toList();
    }

    private static List<ReceiptView> receipts(List<Judged> judged, List<Outcome> outcomes) {
        return IntStream.range(0, judged.size())
                .mapToObj(index -> ReceiptView.of(judged.get(index), outcomes.get(index)))
                .toList();
    }

    private static RestResponse<List<ReceiptView>> appended(List<ReceiptView> receipts) {
        long without =
                receipts.stream().filter(receipt -> !receipt.isAppended()).count();
        if (without > 0) {
            throw Problems.notAppended(
                    without + " of " + receipts.size()
                            + " events are not known to be appended, because Kafka does not answer: send them again,"
                            + " an event counts once",
                    receipts);
        }
        return RestResponse.status(Status.ACCEPTED, receipts);
    }
}
