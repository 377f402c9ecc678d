package org.lotwatch.systemtests;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Measures the longest time without a commit while records flow. */
final class StallWatch implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final StoredLanes stored;
    private long commits = -1;
    private long since = System.nanoTime();
    private long longest;

    StallWatch(StoredLanes stored) {
        this.stored = stored;
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(this::look, 0, 200, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long found = commits();
        long now = System.nanoTime();
        synchronized (this) {
            longest = Math.max(longest, now - since);
            since = found == commits ? since : now;
            commits = found;
        }
    }

    /** A database that is away takes no commits either; the time goes on. */
    private long commits() {
        try {
            return stored.commits();
        } catch (SQLException e) {
            return commits;
        }
    }

    /** From now on; what was measured before is forgotten. */
    synchronized void begin() {
        longest = 0;
        since = System.nanoTime();
    }

    /** Since the last beginning. */
    synchronized Duration longest() {
        return Duration.ofNanos(longest);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
