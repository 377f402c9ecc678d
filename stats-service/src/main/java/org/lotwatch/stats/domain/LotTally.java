package org.lotwatch.stats.domain;

/**
 * Rounds of one lot, or of many, at one pair of instants. Fields as in {@code docs/reference/counting.md}; all are rounds
 * and at least 0, but for {@code lots} and {@code populationUnknown}, which are lots. Adding is commutative and associative.
 *
 * @param uninspected 0 where the population is unknown; see {@link #uninspectedKnown()}
 * @param unknownPopulationRounds rounds of lots of which nothing was introduced: what the balance has to add for them
 */
public record LotTally(
        long introduced,
        long withdrawn,
        long sampledOut,
        long uninspected,
        long inspected,
        long operable,
        long restorable,
        long inoperable,
        long undetermined,
        long restored,
        long condemned,
        long restoredUnmatched,
        long reinspectedUnmatched,
        long overInspected,
        long unknownPopulationRounds,
        long lots,
        long populationUnknown) {

    public static final LotTally NONE = new LotTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public LotTally plus(LotTally other) {
        return new LotTally(
                introduced + other.introduced,
                withdrawn + other.withdrawn,
                sampledOut + other.sampledOut,
                uninspected + other.uninspected,
                inspected + other.inspected,
                operable + other.operable,
                restorable + other.restorable,
                inoperable + other.inoperable,
                undetermined + other.undetermined,
                restored + other.restored,
                condemned + other.condemned,
                restoredUnmatched + other.restoredUnmatched,
                reinspectedUnmatched + other.reinspectedUnmatched,
                overInspected + other.overInspected,
                unknownPopulationRounds + other.unknownPopulationRounds,
                lots + other.lots,
                populationUnknown + other.populationUnknown);
    }

    /** Whether {@code uninspected} may be told: false when lots are counted and none has a known population. */
    public boolean uninspectedKnown() {
        return lots == 0 || populationUnknown < lots;
    }

    /** Rounds in the four buckets: inspected and present. */
    public long inspectedAndPresent() {
        return operable + restorable + inoperable + undetermined;
    }

    /** What came into the books. */
    public long broughtIn() {
        return introduced + overInspected + reinspectedUnmatched + unknownPopulationRounds;
    }

    /** Where it is, or what became of it; equal to {@link #broughtIn()} when the books balance. */
    public long accountedFor() {
        return withdrawn + sampledOut + uninspected + inspectedAndPresent();
    }

    public boolean balances() {
        return broughtIn() == accountedFor();
    }
}
