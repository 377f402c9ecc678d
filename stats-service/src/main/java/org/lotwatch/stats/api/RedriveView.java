package org.lotwatch.stats.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.RedriveOutcome;
import org.lotwatch.stats.domain.answer.Redriven;

/** What became of the wish to re-drive a parked record. */
@Schema(name = "Redriven")
record RedriveView(
        @Schema(description = "The parked record", examples = "17")
        long id,

        @Schema(
                enumeration = {"possible", "redriven", "repeated", "refused", "conflict", "unknown-resource"},
                description = "possible: a dry run; repeated: the same was done before")
        String outcome,

        @Schema(nullable = true, description = "The event that stands for it now") @Nullable
        EventView event,

        @Schema(
                nullable = true,
                description = "Of a dry run: what would become of the event, by what is known now",
                examples = "applied")
        @Nullable
        String decision,

        @Schema(nullable = true, description = "Of a refusal: JSON pointer to the fault") @Nullable
        String pointer,

        @Schema(nullable = true, description = "Why it was not done") @Nullable
        String detail) {

    /** The event, and where it was appended. */
    @Schema(name = "RedrivenEvent")
    record EventView(
            String source,
            String id,
            String lotId,
            String topic,
            @Schema(nullable = true) @Nullable Integer partition,

            @Schema(nullable = true, description = "null until Kafka has taken it, which is tried until it does")
            @Nullable
            Long offset,

            @Schema(
                    nullable = true,
                    description = "For the after parameter of a question",
                    examples = "round-inspected-3:41820")
            @Nullable
            String place) {

        static EventView of(Redriven redriven) {
            return new EventView(
                    redriven.source(),
                    redriven.eventId(),
                    redriven.lotId(),
                    redriven.topic(),
                    redriven.partition(),
                    redriven.offset(),
                    redriven.place());
        }
    }

    static RedriveView of(long id, RedriveOutcome outcome) {
        return outcome.on(new RedriveOutcome.Cases<>() {
            @Override
            public RedriveView possible(RedriveOutcome.Possible possible) {
                String decision =
                        possible.decision() == null ? null : possible.decision().label();
                return new RedriveView(id, "possible", EventView.of(possible.redriven()), decision, null, null);
            }

            @Override
            public RedriveView done(RedriveOutcome.Done done) {
                String outcome = done.repeated() ? "repeated" : "redriven";
                return new RedriveView(id, outcome, EventView.of(done.redriven()), null, null, null);
            }

            @Override
            public RedriveView refused(RedriveOutcome.Refused refused) {
                return new RedriveView(id, "refused", null, null, refused.pointer(), refused.detail());
            }

            @Override
            public RedriveView notOpen(RedriveOutcome.NotOpen notOpen) {
                return new RedriveView(id, "conflict", null, null, null, notOpen.detail());
            }

            @Override
            public RedriveView unknown(RedriveOutcome.Unknown unknown) {
                return new RedriveView(id, "unknown-resource", null, null, null, "no record is parked under " + id);
            }
        });
    }
}
