package org.lotwatch.local;

import java.time.Duration;
import java.util.Locale;

/** Waits until everything accepted is published and everything published is applied. */
final class Drain {
    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Outboxes outboxes;
    private final Backlog backlog;
    private final Watch watch;
    private final ProgressView progress;

    Drain(Outboxes outboxes, Backlog backlog, Watch watch, ProgressView progress) {
        this.outboxes = outboxes;
        this.backlog = backlog;
        this.watch = watch;
        this.progress = progress;
    }

    /** Returns when nothing is left, when nothing moves for a minute, or when the user cannot wait; says which. */
    void run() throws InterruptedException {
        boolean published = outboxes.areEmpty();
        Backlog.Position position = backlog.position();
        if (published && position.isEmpty()) {
            return;
        }
        progress.phase("Applying   records", Math.max(1, position.published()));
        long moved = System.nanoTime();
        while (!(published && position.isEmpty())) {
            progress.done(position.applied());
            if (!watch.pause(INTERVAL) || System.nanoTime() - moved > PATIENCE.toNanos()) {
                unfinished(position);
                return;
            }
            published = outboxes.areEmpty();
            Backlog.Position next = backlog.position();
            moved = next.equals(position) ? moved : System.nanoTime();
            position = next;
        }
        progress.done(position.applied());
        progress.close();
    }

    private void unfinished(Backlog.Position position) {
        watch.requireProcesses();
        progress.close();
        progress.say(
                "Applying",
                String.format(
                        Locale.ROOT,
                        "not finished: %,d of %,d records applied; the rest is kept and applied at the next start",
                        position.applied(),
                        position.published()));
    }
}
