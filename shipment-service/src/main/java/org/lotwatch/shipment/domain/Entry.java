package org.lotwatch.shipment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;

/** One thing that was recorded of a shipment, in its order. Entries are only ever added. */
public sealed interface Entry {

    /** When we wrote it down. */
    Instant recordedAt();

    <R> R on(Cases<R> cases);

    /** A manifest was posted. With {@code loadedAt} it was loaded at once. */
    record Planned(
            String source, Manifest manifest, @Nullable Instant loadedAt, Instant recordedAt) implements Entry {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.planned(this);
        }
    }

    /** The planned shipment was loaded. */
    record Loaded(Instant loadedAt, Instant recordedAt) implements Entry {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.loaded(this);
        }
    }

    /** Its stock turned out to differ from its papers. */
    record Adjusted(Adjustment adjustment, Instant recordedAt) implements Entry {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.adjusted(this);
        }
    }

    /**
     * Its whole content was replaced.
     *
     * @param loadedAt {@code null} as long as the shipment is planned only
     */
    record Corrected(
            Manifest manifest,
            @Nullable Instant loadedAt,
            AmendmentReason reason,
            @Nullable String note,
            Instant recordedAt)
            implements Entry {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.corrected(this);
        }
    }

    /** It was taken back, with its adjustments. */
    record Retracted(AmendmentReason reason, @Nullable String note, Instant recordedAt) implements Entry {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.retracted(this);
        }
    }

    /** One answer for each kind of entry. */
    interface Cases<R> {
        R planned(Planned entry);

        R loaded(Loaded entry);

        R adjusted(Adjusted entry);

        R corrected(Corrected entry);

        R retracted(Retracted entry);
    }
}
