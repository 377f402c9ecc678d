package org.lotwatch.local;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with rate and time left, drawn over and over in one line of a terminal. */
final class BarProgress implements ProgressView {
    private static final int REDRAW_MILLIS = 250;

    private final PrintStream out;
    private final int columns;
    private final BooleanSupplier stop;
    private @Nullable ProgressBar bar;

    BarProgress(PrintStream out, int columns, BooleanSupplier stop) {
        this.out = out;
        this.columns = columns;
        this.stop = stop;
    }

    @Override
    public synchronized void say(String line) {
        if (bar != null) {
            out.print("\r" + " ".repeat(columns - 1) + "\r");
        }
        out.println(line);
    }

    @Override
    public synchronized void phase(String name, long total) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(String.format("%-21s", name))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(out, columns - 1))
                .build();
    }

    @Override
    public synchronized void done(long done) {
        if (bar != null && done > bar.getCurrent()) {
            bar.stepTo(done);
        }
    }

    @Override
    public boolean stopRequested() {
        return stop.getAsBoolean();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
