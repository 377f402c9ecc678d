package org.lotwatch.stats.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.LotState;

/**
 * One row of {@code lot_total}.
 *
 * @param lane whose commits write it
 * @param version of the lane at the commit that wrote it
 * @param nextDueAt the row holds before this instant only; {@code null} for always
 */
public record LotRow(int lane, long version, @Nullable Instant nextDueAt, LotState state) {

    /** Whether the row still tells the truth at an instant of event time at or after it was written. */
    public boolean holdsAt(Instant asOf) {
        return nextDueAt == null || nextDueAt.isAfter(asOf);
    }
}
