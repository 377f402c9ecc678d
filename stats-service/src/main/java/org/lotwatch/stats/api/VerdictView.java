package org.lotwatch.stats.api;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.codec.Profile;
import org.lotwatch.stats.api.Judged.Refusal;

/** The body of {@code POST /contract/validate}. */
@Schema(name = "ContractVerdict")
record VerdictView(
        @Schema(description = "Whether every event is valid")
        boolean valid,

        @Schema(enumeration = {"strict", "tolerant"}) String profile,

        List<EventVerdict> events) {

    static VerdictView of(List<Judged> judged, Profile profile) {
        return new VerdictView(
                judged.stream().allMatch(one -> one.refusal() == null),
                profile.name().toLowerCase(Locale.ROOT),
                judged.stream().map(EventVerdict::of).toList());
    }

    /** The verdict on one event. */
    @Schema(name = "ContractEventVerdict")
    record EventVerdict(
            @Schema(description = "Place in the batch, from 0")
            int index,

            boolean valid,
            @Schema(nullable = true) @Nullable String source,
            @Schema(nullable = true) @Nullable String id,

            @Schema(nullable = true, description = "Of a valid event: the topic that it belongs on") @Nullable
            String topic,

            @Schema(nullable = true, description = "Of a valid event: its Kafka key") @Nullable
            String key,

            @Schema(nullable = true, examples = "SCHEMA", description = "UNKNOWN_TYPE, or why it would be parked")
            @Nullable
            String reason,

            @Schema(nullable = true, examples = "/data/quantity", description = "JSON pointer into the body") @Nullable
            String pointer,

            @Schema(nullable = true, examples = "quantity must be an integer of at least 1, was -3") @Nullable
            String detail) {

        static EventVerdict of(Judged judged) {
            Refusal refusal = judged.refusal();
            return new EventVerdict(
                    judged.index(),
                    refusal == null,
                    judged.source(),
                    judged.id(),
                    judged.event()
                            .map(LotEvent::topic)
                            .map(topic -> topic.label())
                            .orElse(null),
                    judged.event().map(event -> event.lotId().key().value()).orElse(null),
                    refusal == null ? null : refusal.reason(),
                    refusal == null ? null : refusal.pointer(),
                    refusal == null ? null : refusal.detail());
        }
    }
}
