package org.lotwatch.stats.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How a lot changed from instant to instant. Records are sorted into the steps between the instants once; then each step
 * adds its own to what the steps before it have summed, in whatever order: sums do not mind.
 */
public abstract class Course {

    private final Records records;

    Course(Records records) {
        this.records = records;
    }

    /** Is told of the instants at which the lot stood otherwise than before. */
    @FunctionalInterface
    public interface Reader {
        /**
         * The lot stands otherwise from here on.
         *
         * @param step number of the instant
         */
        void stands(int step, LotAttributes attributes, LotTally tally);
    }

    static long[] micros(List<Instant> instants) {
        return instants.stream().mapToLong(Micros::of).toArray();
    }

    /** The time of a row that decides on its step; {@link Long#MAX_VALUE} for one that has no part in it. */
    abstract long time(int row);

    abstract void add(int row);

    abstract Fold fold();

    /** @param instants in rising order */
    final void tell(long[] instants, Reader reader) {
        int[] steps = new int[records.size()];
        int[] ends = new int[instants.length + 1];
        for (int row = 0; row < steps.length; row++) {
            steps[row] = step(instants, time(row));
            ends[steps[row]]++;
        }
        for (int step = 1; step < ends.length; step++) {
            ends[step] += ends[step - 1];
        }
        tell(sorted(steps, ends.clone()), ends, reader);
    }

    private void tell(int[] rows, int[] ends, Reader reader) {
        int next = 0;
        for (int step = 0; step < ends.length - 1; step++) {
            boolean changed = next < ends[step];
            for (; next < ends[step]; next++) {
                add(rows[next]);
            }
            if (changed) {
                reader.stands(step, fold().claims().claimed().attributes(), fold().tally());
            }
        }
    }

    /** The first instant that is not before a time. */
    private static int step(long[] instants, long time) {
        int found = Arrays.binarySearch(instants, time);
        return found < 0 ? -found - 1 : found;
    }

    private static int[] sorted(int[] steps, int[] places) {
        int[] rows = new int[steps.length];
        for (int row = steps.length - 1; row >= 0; row--) {
            rows[--places[steps[row]]] = row;
        }
        return rows;
    }
}
