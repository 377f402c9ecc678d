package org.lotwatch.stats.domain.answer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long each part of a series is: days, months and years as the calendar of a zone has them, hours and less by the clock.
 *
 * @param calendar zero where the interval is told by the clock
 * @param clock zero where the interval is told by the calendar
 */
public record Interval(String text, Period calendar, Duration clock) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Such as {@code P1D}, {@code P1W}, {@code P3M} or {@code PT6H}; empty for any other text, and for less than a minute. */
    public static Optional<Interval> parse(String text) {
        try {
            return text.startsWith("PT") ? ofClock(text, Duration.parse(text)) : ofCalendar(text, Period.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Interval> ofClock(String text, Duration clock) {
        return clock.compareTo(SHORTEST) < 0 ? Optional.empty() : Optional.of(new Interval(text, Period.ZERO, clock));
    }

    private static Optional<Interval> ofCalendar(String text, Period calendar) {
        boolean forward = !calendar.isNegative() && !calendar.isZero() && calendar.toTotalMonths() < 12_000;
        return forward ? Optional.of(new Interval(text, calendar, Duration.ZERO)) : Optional.empty();
    }

    /**
     * Where the parts of a span begin and end, the last one cut at its end. A part that a zone has skipped is no part.
     *
     * @param most parts at most; one more is told, so that the caller can tell
     * @return rising instants from the first to the last
     */
    public List<Instant> bounds(ZonedDateTime from, Instant to, int most) {
        List<Instant> bounds = new ArrayList<>();
        Instant bound = from.toInstant();
        bounds.add(bound);
        for (int part = 1; bound.isBefore(to) && bounds.size() <= most + 1; part++) {
            Instant next = after(from, part);
            bound = next.isBefore(to) ? next : to;
            if (bound.isAfter(bounds.get(bounds.size() - 1))) {
                bounds.add(bound);
            }
        }
        return bounds;
    }

    /** Counted from the beginning, so that the month after the 31st of January ends one after its own last day again. */
    private Instant after(ZonedDateTime from, int parts) {
        try {
            return calendar.isZero()
                    ? from.toInstant().plus(clock.multipliedBy(parts))
                    : from.plus(calendar.multipliedBy(parts)).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.MAX;
        }
    }
}
