package org.lotwatch.events;

import org.jspecify.annotations.Nullable;

/**
 * Rounds of a lot were inspected and found to be of one verdict.
 *
 * @param quantity rounds, 1 .. 2^53-1; 1 when {@code roundId} is present
 * @param roundId the one round that was inspected, where rounds carry ids
 * @param part which part of the inspection's report this is, 1 unless told
 * @param priorVerdict the bucket that re-inspected rounds without an id were in; without meaning beside {@code roundId}
 * @param destructive whether the rounds were used up by the inspection
 */
public record RoundInspected(
        Header header,
        LotId lotId,
        String inspectionId,
        Verdict verdict,
        long quantity,
        @Nullable String roundId,
        int part,
        @Nullable Verdict priorVerdict,
        @Nullable Purpose purpose,
        boolean destructive,
        @Nullable Sample sample,
        @Nullable String shipmentId,
        @Nullable Place site,
        Reporting reporting)
        implements Fact {

    @Override
    public EventType type() {
        return EventType.ROUND_INSPECTED;
    }

    @Override
    public <R> R onFact(Fact.Cases<R> cases) {
        return cases.roundInspected(this);
    }
}
