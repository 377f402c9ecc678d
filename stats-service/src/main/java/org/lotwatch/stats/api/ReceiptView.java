package org.lotwatch.stats.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotEvent;
import org.lotwatch.stats.EventAppender.Appended;
import org.lotwatch.stats.EventAppender.Outcome;

/** What became of one event of {@code POST /events}. */
@Schema(name = "EventReceipt")
record ReceiptView(
        String source,
        String id,

        @Schema(
                enumeration = {"appended", "valid", "unconfirmed"},
                description = "valid: dryRun; unconfirmed: Kafka did not say that it has the event")
        String status,

        String topic,
        @Schema(nullable = true) @Nullable Integer partition,

        @Schema(nullable = true, description = "With topic and partition the parameter after: topic-partition:offset")
        @Nullable
        Long offset) {

    private static final String APPENDED = "appended";

    static ReceiptView valid(Judged judged) {
        return of(judged.event().orElseThrow(), "valid", null);
    }

    static ReceiptView of(Judged judged, Outcome outcome) {
        LotEvent event = judged.event().orElseThrow();
        return outcome instanceof Appended place ? of(event, APPENDED, place) : of(event, "unconfirmed", null);
    }

    private static ReceiptView of(LotEvent event, String status, @Nullable Appended place) {
        return new ReceiptView(
                event.header().id().source(),
                event.header().id().id(),
                status,
                event.topic().label(),
                place == null ? null : place.partition(),
                place == null ? null : place.offset());
    }

    boolean isAppended() {
        return status.equals(APPENDED);
    }
}
