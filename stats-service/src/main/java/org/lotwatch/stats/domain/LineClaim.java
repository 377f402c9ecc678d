package org.lotwatch.stats.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Movement;

/**
 * What one source says of a shipment line, as it stands: corrected where it was corrected.
 *
 * @param time when it was loaded
 * @param quantity rounds
 * @param origin id of the place
 * @param destination id of the place
 */
public record LineClaim(
        EventId id,
        Instant time,
        @Nullable Instant recordedTime,
        long quantity,
        Movement movement,
        String nature,
        String origin,
        @Nullable String destination,
        boolean accepted) {}
