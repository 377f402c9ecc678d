package org.lotwatch.stats.domain.answer;

import java.util.ArrayList;
import java.util.List;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.Course;
import org.lotwatch.stats.domain.LotAttributes;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.TooManyRoundsException;

/**
 * Sums the courses of lots. Only what changes is added, to the instant at which it changes; the levels are the sums of all
 * changes before. A lot counts for as long as the filter accepts it. Not safe between threads.
 */
public final class SeriesSum {

    private static final int FIGURES = LotTally.NONE.figures().length;

    private final LotFilter filter;
    private final long[][] changes;

    /** @param instants of the series, that before its first part included */
    public SeriesSum(LotFilter filter, int instants) {
        this.filter = filter;
        this.changes = new long[instants][FIGURES];
    }

    /** Who reads the course of one lot. */
    public Course.Reader of(LotKey lot) {
        return new Course.Reader() {
            private LotTally before = LotTally.NONE;

            @Override
            public void stands(int step, LotAttributes attributes, LotTally tally) {
                LotTally now = filter.accepts(lot, attributes) ? tally : LotTally.NONE;
                add(changes[step], before.figures(), now.figures());
                before = now;
            }
        };
    }

    /**
     * The sums at each instant.
     *
     * @throws TooManyRoundsException when one does not fit a {@code long}
     */
    public List<LotTally> levels() {
        List<LotTally> levels = new ArrayList<>(changes.length);
        long[] level = new long[FIGURES];
        for (long[] change : changes) {
            add(level, new long[FIGURES], change);
            levels.add(LotTally.of(level));
        }
        return levels;
    }

    private static void add(long[] sums, long[] before, long[] now) {
        try {
            for (int figure = 0; figure < FIGURES; figure++) {
                sums[figure] = Math.addExact(sums[figure], now[figure] - before[figure]);
            }
        } catch (ArithmeticException e) {
            throw (TooManyRoundsException) new TooManyRoundsException().initCause(e);
        }
    }
}
