package org.lotwatch.benchmarks.counting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Verdict;

/** Rounds of one lot: introduced, inspected, and of the inspected those found to be of each verdict. */
public record LotTotals(
        long introduced, long inspected, long operable, long restorable, long inoperable, long undetermined) {

    public static final LotTotals NONE = new LotTotals(0, 0, 0, 0, 0, 0);

    private static final int FIELDS = 6;

    /** With this entry counted. */
    public LotTotals plus(Entry entry) {
        return with(entry.verdict(), entry.rounds());
    }

    /** With this entry, which was counted before, no longer counted. */
    public LotTotals minus(Entry entry) {
        return with(entry.verdict(), -entry.rounds());
    }

    /** The two field by field. */
    public LotTotals plus(LotTotals other) {
        return new LotTotals(
                introduced + other.introduced,
                inspected + other.inspected,
                operable + other.operable,
                restorable + other.restorable,
                inoperable + other.inoperable,
                undetermined + other.undetermined);
    }

    /** With the entry that now stands for a unit; null before: the unit is new. */
    public LotTotals replace(@Nullable Entry before, Entry now) {
        return before == null ? plus(now) : minus(before).plus(now);
    }

    private LotTotals with(@Nullable Verdict verdict, long rounds) {
        if (verdict == null) {
            return new LotTotals(introduced + rounds, inspected, operable, restorable, inoperable, undetermined);
        }
        long found = inspected + rounds;
        return switch (verdict) {
            case OPERABLE -> new LotTotals(introduced, found, operable + rounds, restorable, inoperable, undetermined);
            case RESTORABLE ->
                new LotTotals(introduced, found, operable, restorable + rounds, inoperable, undetermined);
            case INOPERABLE ->
                new LotTotals(introduced, found, operable, restorable, inoperable + rounds, undetermined);
            case UNDETERMINED ->
                new LotTotals(introduced, found, operable, restorable, inoperable, undetermined + rounds);
        };
    }

    /** The six numbers with blanks between. */
    public String text() {
        return introduced + " " + inspected + " " + operable + " " + restorable + " " + inoperable + " " + undetermined;
    }

    /** Reads what {@link #text} wrote. */
    public static LotTotals parse(String text) {
        String[] numbers = text.split(" ", -1);
        if (numbers.length != FIELDS) {
            throw new IllegalArgumentException("totals must be " + FIELDS + " numbers, were: " + text);
        }
        return of(Arrays.stream(numbers).mapToLong(Long::parseLong).toArray());
    }

    /** The six numbers in their order. */
    public long[] numbers() {
        return new long[] {introduced, inspected, operable, restorable, inoperable, undetermined};
    }

    /** Reads what {@link #numbers} wrote. */
    public static LotTotals of(long[] numbers) {
        return new LotTotals(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}
