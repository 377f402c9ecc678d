package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.LedgerService;
import org.lotwatch.stats.domain.LedgerEntry;
import org.lotwatch.stats.domain.LogPosition;

/** The body of {@code GET /lots/{lotId}/events}. */
@Schema(name = "Ledger", description = "A page of the records of a lot, in log order.")
record LedgerView(
        List<EntryView> items,

        @Schema(nullable = true, description = "Asks for the next page; null on the last one") @Nullable
        String nextCursor,

        @JsonUnwrapped StampView stamp)
        implements Paged {

    /** @param nextCursor {@code null} on the last page */
    static LedgerView of(Answer<List<LedgerService.Line>> answer, @Nullable String nextCursor) {
        return new LedgerView(
                answer.body().stream().map(EntryView::of).toList(), nextCursor, StampView.of(answer.stamp()));
    }

    /** One record, what became of it, and what it says. */
    @Schema(name = "LedgerEntry")
    record EntryView(
            String source,
            String id,

            @Schema(examples = "org.lotwatch.round.inspected.v1")
            String type,

            Instant time,
            @Schema(nullable = true) @Nullable Instant recordedTime,
            Instant arrival,
            @Schema(examples = "round-inspected") String topic,
            int partition,
            long offset,

            @Schema(
                    examples = "applied",
                    enumeration = {
                        "applied",
                        "duplicate",
                        "superseded",
                        "retracted",
                        "contested",
                        "collision",
                        "foreign-amendment",
                        "pending-target"
                    })
            String decision,

            EffectView effect,
            boolean wrongKey,

            @Schema(nullable = true, description = "What an amendment aims at")
            DiscrepancyView.@Nullable EventIdView amends,

            @Schema(nullable = true, description = "The amendment that took it back or replaced it")
            DiscrepancyView.@Nullable EventIdView amendedBy,

            @Schema(nullable = true, description = "Where the event stands that it repeats") @Nullable
            PlaceView repeats,

            @JsonRawValue
            @Schema(type = SchemaType.OBJECT, nullable = true, description = "The event's data, read from the log")
            @Nullable
            String data,

            @Schema(nullable = true, description = "Why data is null") @Nullable
            String dataMissing) {

        static EntryView of(LedgerService.Line line) {
            LedgerEntry entry = line.entry();
            LogPosition position = entry.position();
            return new EntryView(
                    entry.id().source(),
                    entry.id().id(),
                    entry.type().label(),
                    entry.time(),
                    entry.recordedTime(),
                    position.arrival(),
                    position.topic().label(),
                    position.partition(),
                    position.offset(),
                    entry.decision().label(),
                    new EffectView(entry.effect().rounds(), entry.effect().text()),
                    entry.wrongKey(),
                    entry.amends() == null ? null : DiscrepancyView.EventIdView.of(entry.amends()),
                    entry.amendedBy() == null ? null : DiscrepancyView.EventIdView.of(entry.amendedBy()),
                    entry.repeats() == null ? null : PlaceView.of(entry.repeats()),
                    line.data().json(),
                    line.data().missing());
        }
    }

    /** What a record adds to the tally. */
    @Schema(name = "Effect")
    record EffectView(
            @Schema(description = "Signed rounds by the tally's fields", examples = "{\"operable\": 120}")
            Map<String, Long> rounds,

            @Schema(examples = "+120 operable, -120 restorable")
            String text) {}

    /** Where a record stands in the log. */
    @Schema(name = "LogPlace")
    record PlaceView(String topic, int partition, long offset) {

        static PlaceView of(LogPosition position) {
            return new PlaceView(position.topic().label(), position.partition(), position.offset());
        }
    }
}
