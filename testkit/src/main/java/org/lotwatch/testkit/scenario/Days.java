package org.lotwatch.testkit.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calendar of the scenarios: {@code day 1} is the first of February 2024 in UTC. */
final class Days {

    private static final LocalDate DAY_ZERO = LocalDate.of(2024, 1, 31);
    private static final Pattern DAY = Pattern.compile("day (\\d+)(?: (\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?))?");

    private Days() {}

    /** When something happens: {@code day 5} at 08:00, {@code day 5 14:30}, or an instant in full. */
    static Instant happening(String text) {
        return instant(text, LocalTime.of(8, 0));
    }

    /** An instant to ask for: {@code day 5} is all of that day. */
    static Instant asked(String text) {
        return instant(text, LocalTime.MAX.truncatedTo(ChronoUnit.MICROS));
    }

    private static Instant instant(String text, LocalTime unlessTold) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Instant.parse(text);
        }
        LocalTime time = day.group(2) == null ? unlessTold : LocalTime.parse(day.group(2));
        return DAY_ZERO.plusDays(Long.parseLong(day.group(1))).atTime(time).toInstant(ZoneOffset.UTC);
    }
}
