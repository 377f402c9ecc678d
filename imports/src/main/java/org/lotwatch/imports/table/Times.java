package org.lotwatch.imports.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the spellings of dates and times that spreadsheets write, to the microsecond. What has two readings is refused: a date is
 * never guessed. A date alone is the start of that day.
 */
final class Times {

    private static final Pattern SPELLING = Pattern.compile("(\\d{1,4})([-./])(\\d{1,2})\\2(\\d{1,4})"
            + "(?:[Tt ]\\s*(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?\\s*([Zz]|[+-]\\d\\d:?\\d\\d)?)?");
    private static final String RIGHT =
            "a date and time such as 2023-10-12T09:30:00+09:00, or 2023-10-12 09:30 with tz";
    private static final int MONTHS = 12;
    private static final int YEAR_DIGITS = 4;

    private final @Nullable ZoneId zone;

    private Times(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /** @param zone of times without an offset; without one they are refused */
    static Times in(@Nullable String zone) throws FileFault {
        try {
            return new Times(zone == null ? null : ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new FileFault("tz must be an IANA time zone such as Asia/Vladivostok, was \"" + zone + '"', e);
        }
    }

    /** @param wrong is told what the text must be, when it is not read */
    @Nullable
    Instant read(String text, Consumer<String> wrong) {
        Matcher parts = SPELLING.matcher(text);
        if (!parts.matches()) {
            wrong.accept(RIGHT);
            return null;
        }
        try {
            LocalDate day = day(parts, wrong);
            return day == null ? null : instant(parts, day, wrong);
        } catch (DateTimeException e) {
            wrong.accept(RIGHT + ", of a day and an hour that exist");
            return null;
        }
    }

    private static @Nullable LocalDate day(Matcher parts, Consumer<String> wrong) {
        int first = number(parts, 1);
        int second = number(parts, 3);
        int third = number(parts, 4);
        if (parts.group(1).length() == YEAR_DIGITS && parts.group(4).length() <= 2) {
            return LocalDate.of(first, second, third);
        }
        if (parts.group(4).length() != YEAR_DIGITS || parts.group(1).length() > 2) {
            wrong.accept("a date with a year of four digits, such as 2023-10-12");
            return null;
        }
        if (parts.group(2).equals(".") || first > MONTHS || first == second) {
            return LocalDate.of(third, second, first);
        }
        if (second > MONTHS) {
            return LocalDate.of(third, first, second);
        }
        wrong.accept("a date with one reading: it can be " + LocalDate.of(third, second, first) + " and "
                + LocalDate.of(third, first, second) + "; write it so");
        return null;
    }

    private @Nullable Instant instant(Matcher parts, LocalDate day, Consumer<String> wrong) {
        if (parts.group(9) != null) {
            ZoneOffset offset = ZoneOffset.of(parts.group(9).toUpperCase(Locale.ROOT));
            return kept(day.atTime(time(parts)).toInstant(offset));
        }
        if (zone == null) {
            wrong.accept("a time with its offset, such as 2023-10-12T09:30:00+09:00; or say tz=Asia/Vladivostok");
            return null;
        }
        return parts.group(5) == null
                ? day.atStartOfDay(zone).toInstant()
                : local(day.atTime(time(parts)), zone, wrong);
    }

    private static @Nullable Instant local(LocalDateTime time, ZoneId zone, Consumer<String> wrong) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() == 1) {
            return kept(time.toInstant(offsets.get(0)));
        }
        wrong.accept(
                offsets.isEmpty()
                        ? "a time that exists in " + zone + ", where the clocks went forward then"
                        : "a time that exists once in " + zone + ", where the clocks went back then; write its offset, "
                                + offsets.get(0) + " or " + offsets.get(1));
        return null;
    }

    private static Instant kept(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalTime time(Matcher parts) {
        String fraction = parts.group(8) == null ? "" : parts.group(8);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        int second = parts.group(7) == null ? 0 : number(parts, 7);
        return LocalTime.of(number(parts, 5), number(parts, 6), second, nanos);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
