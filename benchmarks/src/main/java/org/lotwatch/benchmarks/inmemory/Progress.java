package org.lotwatch.benchmarks.inmemory;

import org.lotwatch.benchmarks.counting.Printed;

/** Prints now and then, so that printing costs nothing. */
final class Progress {
    private static final long NANOS_BETWEEN = 20_000_000;

    private long printed = System.nanoTime();

    void print(long records) {
        if (System.nanoTime() - printed > NANOS_BETWEEN) {
            Printed.records(records);
            printed = System.nanoTime();
        }
    }
}
