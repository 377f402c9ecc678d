package org.lotwatch.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Plain lines for a file or a pipe: one at the beginning of a phase, one every few seconds, one at its end. */
final class LineProgress implements ProgressView {
    private static final long INTERVAL = Duration.ofSeconds(5).toNanos();
    private static final double SECOND = 1e9;

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final BooleanSupplier stop;
    private String phase = "";
    private long total;
    private long done;
    private long began;
    private long told;

    LineProgress(PrintStream out, LongSupplier nanoTime, BooleanSupplier stop) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.stop = stop;
    }

    @Override
    public synchronized void say(String line) {
        out.println(line);
    }

    @Override
    public synchronized void phase(String name, long phaseTotal) {
        close();
        phase = name;
        total = phaseTotal;
        done = 0;
        began = nanoTime.getAsLong();
        told = began;
    }

    @Override
    public synchronized void done(long doneNow) {
        done = Math.max(done, doneNow);
        long now = nanoTime.getAsLong();
        if (!phase.isEmpty() && now - told >= INTERVAL) {
            told = now;
            out.println(line(now) + left(now));
        }
    }

    @Override
    public boolean stopRequested() {
        return stop.getAsBoolean();
    }

    @Override
    public synchronized void close() {
        if (!phase.isEmpty()) {
            out.println(line(nanoTime.getAsLong()));
            phase = "";
        }
    }

    private String line(long now) {
        return String.format(
                Locale.ROOT,
                "%-21s %3d %%  %,d / %,d%s  %.1f s",
                phase,
                100 * done / total,
                done,
                total,
                speed(now),
                (now - began) / SECOND);
    }

    /** Below one a second it says nothing. */
    private String speed(long now) {
        return rate(now) < 1 ? "" : String.format(Locale.ROOT, "  %,.0f/s", rate(now));
    }

    private String left(long now) {
        double rate = rate(now);
        return rate > 0 ? String.format(Locale.ROOT, "  ~%.0f s left", (total - done) / rate) : "";
    }

    private double rate(long now) {
        return now == began ? 0 : done * SECOND / (now - began);
    }
}
