package org.lotwatch.events.codec;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * RFC 3339 times with an offset, read and written by hand: {@code Instant.parse} costs as much as reading a whole event.
 * Times are kept to the microsecond; finer digits are cut off. A leap second is the second after it. Thread-safe.
 */
final class Rfc3339 {

    private static final int MINIMUM = "2024-02-10T08:30:00Z".length();
    private static final int FRACTION = "2024-02-10T08:30:00".length();
    private static final int KEPT_DIGITS = 6;
    private static final long DAY = 86_400;
    private static final long EARLIEST = -62_167_219_200L; // 0000-01-01T00:00:00Z
    private static final long LATEST = 253_402_300_799L; // 9999-12-31T23:59:59Z

    private static final int[] BEFORE_MONTH = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private Rfc3339() {}

    /** The instant, or {@code null} if the text is not RFC 3339 with an offset or lies outside the years 0000 to 9999. */
    static @Nullable Instant parse(CharSequence text) {
        int length = text.length();
        if (length < MINIMUM || !hasMarks(text)) {
            return null;
        }
        int end = endOfFraction(text, length);
        long date = day(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
        long time = secondOfDay(number(text, 11, 2), number(text, 14, 2), number(text, 17, 2));
        long offset = end < 0 ? Long.MIN_VALUE : offset(text, end, length);
        if (date == Long.MIN_VALUE || time < 0 || offset == Long.MIN_VALUE) {
            return null;
        }
        long second = date * DAY + time - offset;
        boolean leap = number(text, 17, 2) == 60;
        if (second < EARLIEST || second > LATEST || (leap && Math.floorMod(second, DAY) != 0)) {
            return null;
        }
        return Instant.ofEpochSecond(second, leap ? 0 : micros(text, end) * 1000L);
    }

    private static boolean hasMarks(CharSequence text) {
        char t = text.charAt(10);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (t == 'T' || t == 't')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    /** Where the offset starts, or -1 if the fraction has no digits. */
    private static int endOfFraction(CharSequence text, int length) {
        if (text.charAt(FRACTION) != '.') {
            return FRACTION;
        }
        int end = FRACTION + 1;
        while (end < length && isDigit(text.charAt(end))) {
            end++;
        }
        return end == FRACTION + 1 || end == length ? -1 : end;
    }

    private static int micros(CharSequence text, int end) {
        int micros = 0;
        for (int i = 0; i < KEPT_DIGITS; i++) {
            int at = FRACTION + 1 + i;
            micros = micros * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return micros;
    }

    /** Seconds to the east of UTC, or {@code Long.MIN_VALUE}. */
    private static long offset(CharSequence text, int at, int length) {
        char sign = text.charAt(at);
        if (sign == 'Z' || sign == 'z') {
            return length == at + 1 ? 0 : Long.MIN_VALUE;
        }
        if ((sign != '+' && sign != '-') || length != at + 6 || text.charAt(at + 3) != ':') {
            return Long.MIN_VALUE;
        }
        int hours = number(text, at + 1, 2);
        int minutes = number(text, at + 4, 2);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return Long.MIN_VALUE;
        }
        long seconds = hours * 3600L + minutes * 60L;
        return sign == '-' ? -seconds : seconds;
    }

    /** Days since 1970-01-01, or {@code Long.MIN_VALUE} if there is no such day. */
    private static long day(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) {
            return Long.MIN_VALUE;
        }
        int leapDays = year == 0 ? 0 : (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1;
        int dayOfYear = BEFORE_MONTH[month] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
        return year * 365L + leapDays + dayOfYear - 719_528;
    }

    private static int lengthOf(int month, int year) {
        if (month == 2) {
            return isLeap(year) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int secondOfDay(int hour, int minute, int second) {
        boolean there = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
        return there ? hour * 3600 + minute * 60 + second : -1;
    }

    /** The digits from here on as a number, or -1 if one of them is none. */
    private static int number(CharSequence text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** In UTC, with three or six digits of fraction where there is one. */
    static String format(Instant time) {
        long second = time.getEpochSecond();
        if (second < EARLIEST || second > LATEST) {
            throw new IllegalArgumentException("time must lie in the years 0000 to 9999, was " + time);
        }
        int micros = time.getNano() / 1000;
        String whole = Instant.ofEpochSecond(second).toString();
        if (micros == 0) {
            return whole;
        }
        boolean millis = micros % 1000 == 0;
        String digits = Integer.toString((millis ? 1_000 : 1_000_000) + (millis ? micros / 1000 : micros));
        return whole.substring(0, FRACTION) + '.' + digits.substring(1) + 'Z';
    }
}
