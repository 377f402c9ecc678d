package org.lotwatch.stats.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as microseconds since 1970: all that counting keeps of them. Instants out of range are the outermost ones. */
final class Micros {

    /** Sorts before every instant. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final long PER_SECOND = 1_000_000;
    private static final long NANOS = 1_000;
    private static final long LAST_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

    private Micros() {}

    static long of(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds > LAST_SECOND) {
            return Long.MAX_VALUE;
        }
        return seconds < -LAST_SECOND ? ABSENT + 1 : seconds * PER_SECOND + instant.getNano() / NANOS;
    }

    static long orAbsent(@Nullable Instant instant) {
        return instant == null ? ABSENT : of(instant);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }

    static @Nullable Instant orNull(long micros) {
        return micros == ABSENT ? null : instant(micros);
    }
}
