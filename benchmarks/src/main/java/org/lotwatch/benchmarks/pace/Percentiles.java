package org.lotwatch.benchmarks.pace;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Waits from 1 us to a minute, to three digits. Safe for several threads. */
public final class Percentiles {
    static final String HEADING = "p50 ms | p90 ms | p99 ms | p99.9 ms | max ms";
    private static final long MOST = TimeUnit.MINUTES.toMicros(1);

    private final Histogram micros = new ConcurrentHistogram(MOST, 3);

    /** Takes the wait for what was due then and is done now; both as {@link System#nanoTime} tells time. */
    public void take(long due, long done) {
        micros.recordValue(Math.max(1, Math.min(MOST, TimeUnit.NANOSECONDS.toMicros(done - due))));
    }

    long pieces() {
        return micros.getTotalCount();
    }

    /** The five figures of {@link #HEADING}. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.1f | %.1f | %.1f",
                millis(50),
                millis(90),
                millis(99),
                millis(99.9),
                micros.getMaxValue() / 1000.0);
    }

    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
