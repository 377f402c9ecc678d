package org.lotwatch.stats.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instants and zones as they are written in requests. */
final class Times {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final String FORM =
            "an RFC 3339 instant such as 2024-02-10T08:00:00Z, or a date such as 2024-02-10 (the end of that day)";

    private Times() {}

    /** {@code null} when the parameter was not given. */
    static @Nullable Instant instant(String parameter, @Nullable String text, ZoneId zone) {
        return text == null ? null : parsed(parameter, text, zone);
    }

    private static Instant parsed(String parameter, String text, ZoneId zone) {
        try {
            return DATE.matcher(text).matches()
                    ? endOf(LocalDate.parse(text), zone)
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw Problems.badTime(parameter, FORM, text);
        }
    }

    /** Where a span begins that is told by an instant, or by its first day. */
    static ZonedDateTime beginning(String parameter, String text, ZoneId zone) {
        Instant told = parsed(parameter, text, zone);
        return DATE.matcher(text).matches() ? LocalDate.parse(text).atStartOfDay(zone) : told.atZone(zone);
    }

    /** The first instant after a span that is told by that instant, or by its last day. */
    static Instant end(String parameter, String text, ZoneId zone) {
        Instant told = parsed(parameter, text, zone);
        return DATE.matcher(text).matches() ? told.plus(1, ChronoUnit.MICROS) : told;
    }

    /** An instant in a zone as texts have it, with its offset. */
    static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }

    /** UTC when the parameter was not given. */
    static ZoneId zone(@Nullable String text) {
        try {
            return text == null ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Problems.badTime("tz", "an IANA zone such as UTC or Asia/Vladivostok", String.valueOf(text));
        }
    }

    /** The last microsecond of a day: instants are told to the microsecond. */
    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
