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

    /** Whether no fact lies between an instant of event time and the one that the row was folded for. */
    public boolean holdsAt(Instant asOf) {
        Instant last = state.lastEventAt();
        return (last == null || !last.isAfter(asOf)) && (nextDueAt == null || nextDueAt.isAfter(asOf));
    }
}
