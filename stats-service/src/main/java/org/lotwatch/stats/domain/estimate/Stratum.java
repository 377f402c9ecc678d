package org.lotwatch.stats.domain.estimate;

import java.util.Comparator;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.Sample;

/**
 * A lot as a part of a roll-up.
 *
 * @param nature as natures are compared: lots of one nature are neighbours
 */
public record Stratum(String nature, LotKey lot, Sample sample) {

    static final Comparator<Stratum> NEIGHBOURS =
            Comparator.comparing(Stratum::nature).thenComparing(stratum -> stratum.lot.value());

    /** Both lots as one stratum, under the name of this one. */
    Stratum with(Stratum neighbour) {
        return new Stratum(nature, lot, sample.plus(neighbour.sample));
    }

    /** Rounds of the lot; 0 where they are unknown. */
    long population() {
        Long population = sample.population();
        return population == null ? 0 : population;
    }

    /** Whether the sample can be put to use at all: it was drawn from a population that is known and as large. */
    boolean isSampled() {
        return sample.sampled() > 0 && sample.sampled() <= population();
    }

    /** Whether every round was sampled: then nothing is left to estimate. */
    boolean isComplete() {
        return isSampled() && sample.sampled() == population();
    }

    /** Whether the sample tells how much it may be wrong. */
    boolean isInformed() {
        return isComplete() || (isSampled() && sample.sampled() > 1);
    }
}
