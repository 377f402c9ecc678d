package org.lotwatch.inspection.domain;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Verdict;

/**
 * Rounds of one verdict in a report.
 *
 * @param part the number under which its event is known; unique among all results that the report ever had
 * @param quantity rounds, 1 .. 2^53-1; 1 when {@code roundId} is present
 * @param roundId the one round, where rounds carry ids
 * @param priorVerdict the verdict that re-inspected rounds without an id had
 */
public record Result(
        int part,
        Verdict verdict,
        long quantity,
        @Nullable String roundId,
        @Nullable Verdict priorVerdict) {

    public Result {
        if (part < 1) {
            throw new IllegalArgumentException("part must be at least 1, was " + part);
        }
        if (quantity < 1 || quantity > Limits.ROUNDS || (roundId != null && quantity != 1)) {
            throw new IllegalArgumentException(
                    "quantity must be 1 .. " + Limits.ROUNDS + ", and 1 with a roundId, was " + quantity);
        }
    }

    Result as(int newPart) {
        return new Result(newPart, verdict, quantity, roundId, priorVerdict);
    }
}
