package org.lotwatch.benchmarks;

import org.lotwatch.benchmarks.counting.WholeLog;

/** A poll loop that never looks at the bytes: the pace that no consumer of these topics can exceed. */
public final class RawPoll {
    private RawPoll() {}

    /**
     * Reads the three topics to their end and prints records per second.
     *
     * @param arguments bootstrap servers
     */
    public static void main(String[] arguments) {
        try (WholeLog log = WholeLog.open(arguments[0])) {
            long from = System.nanoTime();
            long records = 0;
            while (records < log.records()) {
                records += log.poll().count();
            }
            System.out.println(Math.round(records * 1e9 / (System.nanoTime() - from)));
        }
    }
}
