package org.lotwatch.stats.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Verdict;

/**
 * What probability samples found of one lot at one moment; {@code docs/reference/counting.md} section 9.
 *
 * @param population rounds that the sample speaks for, {@code null} where nothing was introduced
 * @param sampled rounds inspected by such samples, each once
 * @param found of them by verdict; a re-inspection of rounds that no sample knows leaves a verdict below zero
 * @param judged rounds inspected otherwise: by judgement, or without a design that is stated
 * @param designs of the samples
 */
public record Sample(
        @Nullable Long population, long sampled, Map<Verdict, Long> found, long judged, Set<SampleDesign> designs) {

    /** The designs that let a sample speak for the rounds that nobody has looked at. */
    public static final Set<SampleDesign> PROBABILITY = Set.copyOf(
            EnumSet.of(SampleDesign.CENSUS, SampleDesign.SRS, SampleDesign.SYSTEMATIC, SampleDesign.STRATIFIED));

    public static final Sample NONE = new Sample(null, 0, Map.of(), 0, Set.of());

    public Sample {
        found = Map.copyOf(found);
        designs = Set.copyOf(designs);
    }

    /** Rounds of the sample with a verdict: never below 0, nor more than there are in it. */
    public long favourable(Verdict verdict) {
        return Math.min(Math.max(found.getOrDefault(verdict, 0L), 0), sampled);
    }

    /** Whether rounds were inspected again as of a verdict that the sample did not find so often. */
    public boolean isTorn() {
        return found.values().stream().anyMatch(rounds -> rounds < 0);
    }

    /** Both as one. */
    public Sample plus(Sample other) {
        Map<Verdict, Long> both = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            both.put(verdict, LotTally.sum(favourable(verdict), other.favourable(verdict)));
        }
        Set<SampleDesign> all = EnumSet.noneOf(SampleDesign.class);
        all.addAll(designs);
        all.addAll(other.designs);
        Long one = population;
        Long two = other.population;
        return new Sample(
                one == null || two == null ? null : Long.valueOf(LotTally.sum(one, two)),
                LotTally.sum(sampled, other.sampled),
                both,
                LotTally.sum(judged, other.judged),
                all);
    }
}
