package org.lotwatch.stats.domain;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.EventType;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;

/**
 * What many records of a lot have in common, kept once. Numbers point into the {@link Texts} of {@link Records}.
 *
 * @param type of the record itself
 * @param fact the type of what it states: its own, or that of a correction's replacement; {@code null} for a retraction
 * @param uuid whether its id is a UUID in canonical spelling
 * @param shipment that the inspection names
 */
record Shape(
        EventType type,
        @Nullable EventType fact,
        int source,
        int spelling,
        Topic topic,
        int partition,
        boolean wrongKey,
        boolean uuid,
        @Nullable Verdict verdict,
        @Nullable Verdict prior,
        boolean destructive,
        boolean byRound,
        @Nullable SampleDesign design,
        @Nullable AdjustmentKind kind,
        int shipment) {

    static final long MEMORY_BYTES = 160;

    boolean isFact() {
        return !type.isAmendment();
    }
}
