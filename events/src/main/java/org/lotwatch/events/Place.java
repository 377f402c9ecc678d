package org.lotwatch.events;

import org.jspecify.annotations.Nullable;

/**
 * A port, depot or yard.
 *
 * @param id 1-64 characters
 * @param lat degrees north, -90..90
 * @param lon degrees east, -180..180
 * @param timeZone an IANA zone such as {@code Asia/Vladivostok}
 */
public record Place(
        String id,
        @Nullable String name,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String timeZone) {}
