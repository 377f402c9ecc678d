package org.lotwatch.shipment.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.shipment.domain.Entry;

@Schema(name = "Entry", description = "One entry of a shipment's history.")
record EntryView(
        @Schema(enumeration = {"planned", "loaded", "adjusted", "corrected", "retracted"})
        String kind,

        @Schema(description = "When we recorded it.") Instant recordedAt,

        @Schema(description = "When it happened, where that is not when we recorded it.") @Nullable
        Instant happenedAt,

        @Schema(description = "The adjustment it made.") @Nullable
        String adjustmentId,

        @Schema(enumeration = {"did_not_occur", "incorrect_data", "duplicate"}) @Nullable
        String reason,

        @Nullable String note) {

    static EntryView of(Entry entry) {
        return entry.on(Seen.ENTRY);
    }

    private static EntryView simple(String kind, Entry entry, @Nullable Instant happenedAt) {
        return new EntryView(kind, entry.recordedAt(), happenedAt, null, null, null);
    }

    private static EntryView amendment(String kind, Entry entry, AmendmentReason reason, @Nullable String note) {
        return new EntryView(kind, entry.recordedAt(), null, null, reason.label(), note);
    }

    private enum Seen implements Entry.Cases<EntryView> {
        ENTRY;

        @Override
        public EntryView planned(Entry.Planned entry) {
            return simple("planned", entry, entry.loadedAt());
        }

        @Override
        public EntryView loaded(Entry.Loaded entry) {
            return simple("loaded", entry, entry.loadedAt());
        }

        @Override
        public EntryView adjusted(Entry.Adjusted entry) {
            Instant happenedAt = entry.adjustment().adjustedAt();
            String adjustmentId = entry.adjustment().adjustmentId();
            return new EntryView("adjusted", entry.recordedAt(), happenedAt, adjustmentId, null, null);
        }

        @Override
        public EntryView corrected(Entry.Corrected entry) {
            return amendment("corrected", entry, entry.reason(), entry.note());
        }

        @Override
        public EntryView retracted(Entry.Retracted entry) {
            return amendment("retracted", entry, entry.reason(), entry.note());
        }
    }
}
