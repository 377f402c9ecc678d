package org.lotwatch.benchmarks.counting;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Verdict;

/** A verdict, or its absence, as a number for stores. */
public final class VerdictNumber {
    private static final int NONE = -1;

    private VerdictNumber() {}

    /** -1 to 3; -1 is no verdict. */
    public static int of(@Nullable Verdict verdict) {
        if (verdict == null) {
            return NONE;
        }
        return switch (verdict) {
            case OPERABLE -> 0;
            case RESTORABLE -> 1;
            case INOPERABLE -> 2;
            case UNDETERMINED -> 3;
        };
    }

    /** What {@link #of} made a number of. */
    public static @Nullable Verdict verdict(int number) {
        return switch (number) {
            case NONE -> null;
            case 0 -> Verdict.OPERABLE;
            case 1 -> Verdict.RESTORABLE;
            case 2 -> Verdict.INOPERABLE;
            case 3 -> Verdict.UNDETERMINED;
            default -> throw new IllegalArgumentException("a verdict's number must be -1 to 3, was " + number);
        };
    }
}
