package org.lotwatch.benchmarks.pace;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * When each piece of work is due.
 *
 * @param begin when the first is due, as {@link System#nanoTime} tells time
 * @param perSecond pieces a second, at least 1
 */
record Schedule(long begin, long perSecond) {

    static Schedule from(long begin, long perSecond) {
        return new Schedule(begin, perSecond);
    }

    /** When a piece is due; the first has number 0. */
    long due(long number) {
        return begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Returns when a piece is due, at once if that has passed. */
    void await(long number) {
        for (long left = due(number) - System.nanoTime(); left > 0; left = due(number) - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
