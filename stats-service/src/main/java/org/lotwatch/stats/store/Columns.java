package org.lotwatch.stats.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.LotTally;

/** The columns of one row of a native query, read from left to right. */
final class Columns {

    /** What {@link #tally()} reads, in its order. */
    static final String TALLY = "introduced, withdrawn, sampled_out, uninspected, inspected, operable, restorable,"
            + " inoperable, undetermined, restored, condemned, restored_unmatched, reinspected_unmatched,"
            + " over_inspected, unknown_population_rounds, lots, population_unknown";

    private final Object[] values;
    private int next;

    Columns(Object row) {
        this.values = (Object[]) row;
    }

    String text() {
        return (String) values[next++];
    }

    @Nullable
    String textOrNull() {
        return (String) values[next++];
    }

    boolean truth() {
        return (Boolean) values[next++];
    }

    long number() {
        return ((Number) values[next++]).longValue();
    }

    @Nullable
    Long numberOrNull() {
        Number number = (Number) values[next++];
        return number == null ? null : number.longValue();
    }

    @Nullable
    Integer yearOrNull() {
        Number year = (Number) values[next++];
        return year == null ? null : year.intValue();
    }

    Instant instant() {
        return instant(values[next++]);
    }

    @Nullable
    Instant instantOrNull() {
        Object value = values[next++];
        return value == null ? null : instant(value);
    }

    LotTally tally() {
        return new LotTally(
                number(), number(), number(), number(), number(), number(), number(), number(), number(), number(),
                number(), number(), number(), number(), number(), number(), number());
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
