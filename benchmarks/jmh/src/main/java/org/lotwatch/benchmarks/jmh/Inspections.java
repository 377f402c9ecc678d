package org.lotwatch.benchmarks.jmh;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.lotwatch.benchmarks.Arrangement;
import org.lotwatch.benchmarks.LotEvents;
import org.lotwatch.events.RoundInspected;

/** Inspections as the other benchmarks send them. */
final class Inspections {
    private Inspections() {}

    /** The first rounds of a load, all of one lot. */
    static List<RoundInspected> ofOneLot(int rounds) {
        LotEvents made = new LotEvents(1, rounds, Arrangement.SCATTERED, new SplittableRandom(42));
        return LongStream.range(0, rounds).mapToObj(made::inspected).toList();
    }
}
