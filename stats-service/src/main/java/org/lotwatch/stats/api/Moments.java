package org.lotwatch.stats.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Instants as a page shows them: in the zone that was asked for, which the page names.
 *
 * @param zone of the page
 */
record Moments(ZoneId zone) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    /** To the second; a dash where there is none. */
    public String second(@Nullable Instant instant) {
        return instant == null ? "–" : SECOND.format(instant.atZone(zone));
    }

    /** The day of an instant, or today's when there is none, moved by some days. */
    public String day(Instant instant, int days) {
        return DAY.format(instant.atZone(zone).plusDays(days));
    }

    /** The zone's name as people and the parameter write it. */
    public String name() {
        return zone.getId().equals("Z") ? "UTC" : zone.getId();
    }

    /** Whether an instant is of a later day than another. */
    public boolean isLaterDay(Instant instant, Instant other) {
        ZonedDateTime day = instant.atZone(zone);
        return day.toLocalDate().isAfter(other.atZone(zone).toLocalDate());
    }
}
