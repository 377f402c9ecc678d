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
    private volatile long longest;

    StallWatch(StoredLanes stored) {
        this.stored = stored;
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(this::look, 0, 200, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - since);
        try {
            long found = stored.commits();
            since = found == commits ? since : now;
            commits = found;
        } catch (SQLException e) {
            commits = -1; // a database that is away takes no commits either; the time goes on
        }
    }

    Duration longest() {
        return Duration.ofNanos(longest);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
