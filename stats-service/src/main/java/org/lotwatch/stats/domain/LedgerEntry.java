package org.lotwatch.stats.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.EventType;

/**
 * One record of a lot and what became of it at a moment.
 *
 * @param time when it happened, by the record itself; of an amendment, its own time
 * @param wrongKey whether it came under a wrong key or to a wrong partition
 * @param amends what an amendment aims at
 * @param amendedBy the amendment that took this fact back or replaced it
 * @param repeats where the event stands that a duplicate or a collision repeats
 */
public record LedgerEntry(
        EventId id,
        EventType type,
        Instant time,
        @Nullable Instant recordedTime,
        LogPosition position,
        boolean wrongKey,
        Decision decision,
        Effect effect,
        @Nullable EventId amends,
        @Nullable EventId amendedBy,
        @Nullable LogPosition repeats) {}
