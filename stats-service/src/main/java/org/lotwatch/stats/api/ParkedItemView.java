package org.lotwatch.stats.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ParkedItem;

/** A parked record in a list. */
@Schema(name = "ParkedItem")
record ParkedItemView(
        long id,

        @Schema(
                description = "Where it stands in the log; what repairs it names this",
                examples = "round-inspected-3:41820")
        String place,

        String topic,
        int partition,
        long offset,
        Instant arrival,
        @Schema(nullable = true) @Nullable String source,

        @Schema(nullable = true, description = "Id of the event, where it could be read") @Nullable
        String eventId,

        @Schema(examples = "SCHEMA") String reason,

        @Schema(description = "JSON pointer to what is wrong, empty for the whole", examples = "/data/quantity")
        String pointer,

        String detail,

        @Schema(enumeration = {"open", "redriven", "discarded"})
        String state,

        @Schema(nullable = true, description = "Place of the parked record that this one was to repair") @Nullable
        String repairof,

        @Schema(nullable = true, description = "Of its value; null for a record without one") @Nullable
        Long bytes) {

    static ParkedItemView of(ParkedItem item) {
        return new ParkedItemView(
                item.id(),
                item.place(),
                item.topic(),
                item.partition(),
                item.offset(),
                item.arrival(),
                item.source(),
                item.eventId(),
                item.reason(),
                item.pointer(),
                item.detail(),
                item.state(),
                item.repairof(),
                item.bytes());
    }
}
