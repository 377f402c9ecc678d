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

    /** A lot whose facts state more rounds than can be counted: it is there, and none of its rounds are. */
    public static final LotTally UNCOUNTED = new LotTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);

    /**
     * Both together.
     *
     * @throws TooManyRoundsException when a sum does not fit a {@code long}
     */
    public LotTally plus(LotTally other) {
        return new LotTally(
                sum(introduced, other.introduced),
                sum(withdrawn, other.withdrawn),
                sum(sampledOut, other.sampledOut),
                sum(uninspected, other.uninspected),
                sum(inspected, other.inspected),
                sum(operable, other.operable),
                sum(restorable, other.restorable),
                sum(inoperable, other.inoperable),
                sum(undetermined, other.undetermined),
                sum(restored, other.restored),
                sum(condemned, other.condemned),
                sum(restoredUnmatched, other.restoredUnmatched),
                sum(reinspectedUnmatched, other.reinspectedUnmatched),
                sum(overInspected, other.overInspected),
                sum(unknownPopulationRounds, other.unknownPopulationRounds),
                sum(lots, other.lots),
                sum(populationUnknown, other.populationUnknown));
    }

    /** The figures in their order. */
    public long[] figures() {
        return new long[] {
            introduced,
            withdrawn,
            sampledOut,
            uninspected,
            inspected,
            operable,
            restorable,
            inoperable,
            undetermined,
            restored,
            condemned,
            restoredUnmatched,
            reinspectedUnmatched,
            overInspected,
            unknownPopulationRounds,
            lots,
            populationUnknown
        };
    }

    /** The tally whose {@link #figures()} these are. */
    public static LotTally of(long... figures) {
        return new LotTally(
                figures[0],
                figures[1],
                figures[2],
                figures[3],
                figures[4],
                figures[5],
                figures[6],
                figures[7],
                figures[8],
                figures[9],
                figures[10],
                figures[11],
                figures[12],
                figures[13],
                figures[14],
                figures[15],
                figures[16]);
    }

    /** Whether {@code uninspected} may be told: false when lots are counted and none has a known population. */
    public boolean uninspectedKnown() {
        return lots == 0 || populationUnknown < lots;
    }

    /** Rounds in the four buckets: inspected and present. */
    public long inspectedAndPresent() {
        return sum(sum(operable, restorable), sum(inoperable, undetermined));
    }

    /** What came into the books. */
    public long broughtIn() {
        return sum(sum(introduced, overInspected), sum(reinspectedUnmatched, unknownPopulationRounds));
    }

    /** Where it is, or what became of it; equal to {@link #broughtIn()} when the books balance. */
    public long accountedFor() {
        return sum(sum(withdrawn, sampledOut), sum(uninspected, inspectedAndPresent()));
    }

    public boolean balances() {
        return broughtIn() == accountedFor();
    }

    /**
     * Rounds of two lots together. Both are at least 0, so a sum that wraps is below 0.
     *
     * @throws TooManyRoundsException if they are more than a {@code long} can tell
     */
    public static long sum(long a, long b) {
        long sum = a + b;
        if (sum < 0) {
            throw new TooManyRoundsException();
        }
        return sum;
    }
}
