package org.lotwatch.stats.domain.estimate;

/**
 * How many rounds of a lot have to be drawn for an estimate of a share to be as near as wanted.
 *
 * @param population rounds of the lot, at least 1
 * @param margin how far the limits may be from the share, above 0 and at most 0.5
 * @param share that is expected; 0.5 needs the largest sample
 */
public record SampleSize(long population, double margin, Level level, double share) {

    /** Rounds to draw, from 1 to all of them. */
    public long rounds() {
        double deviations = level.deviations();
        double endless = deviations * deviations * share * (1 - share) / (margin * margin);
        double drawn = endless / (1 + (endless - 1) / population);
        return Math.min(Math.max((long) Math.ceil(drawn), 1), population);
    }
}
