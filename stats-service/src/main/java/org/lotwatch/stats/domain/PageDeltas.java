package org.lotwatch.stats.domain;

import java.util.Arrays;

/**
 * How the times and offsets of a page's rows differ from those before them. Written and read by the same steps:
 * {@code next = last + delta}.
 */
final class PageDeltas {

    private final long unit;
    private long arrival;
    private long happened;
    /** Rows of one shape come from one partition. */
    private long[] offsets = new long[8];

    /**
     * @param unit of all times of the page, see {@link PageUnit}
     */
    PageDeltas(long unit) {
        this.unit = unit;
    }

    long arrival(long value) {
        long delta = (value - arrival) / unit;
        arrival = value;
        return delta;
    }

    long happened(long value) {
        long delta = (value - happened) / unit;
        happened = value;
        return delta;
    }

    /** From the last time the fact happened to another time of the same row. */
    long since(long value) {
        return (value - happened) / unit;
    }

    long timeAfter(long since) {
        return happened + since * unit;
    }

    long offset(int shape, long value) {
        makeRoom(shape);
        long delta = value - offsets[shape];
        offsets[shape] = value;
        return delta;
    }

    long arrivalAfter(long delta) {
        arrival += delta * unit;
        return arrival;
    }

    long happenedAfter(long delta) {
        happened += delta * unit;
        return happened;
    }

    long offsetAfter(int shape, long delta) {
        makeRoom(shape);
        offsets[shape] += delta;
        return offsets[shape];
    }

    private void makeRoom(int shape) {
        if (shape >= offsets.length) {
            offsets = Arrays.copyOf(offsets, shape * 2);
        }
    }
}
