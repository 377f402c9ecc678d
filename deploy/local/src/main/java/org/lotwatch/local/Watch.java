package org.lotwatch.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether the run may go on: the user has not asked to stop, and no process has ended by itself. Safe to use from
 * signal handlers and from the threads that wait for processes.
 */
final class Watch {
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch hurry = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    /** The first request ends the run in order; another one cuts short what still waits. */
    synchronized void requestStop() {
        if (stopRequested()) {
            hurry.countDown();
        }
        stop.countDown();
    }

    /** A process has ended by itself; the first such story counts. */
    void processEnded(String story) {
        failure.compareAndSet(null, story);
        stop.countDown();
        hurry.countDown();
    }

    boolean stopRequested() {
        return stop.getCount() == 0;
    }

    /** Refuses to go on after the end of a process. */
    void requireProcesses() {
        String story = failure.get();
        if (story != null) {
            throw new LaunchException(story);
        }
    }

    /** Refuses to go on after the end of a process or a request to stop. */
    void requireGoingOn() {
        requireProcesses();
        if (stopRequested()) {
            throw new StopRequestedException();
        }
    }

    /** Waits for the request to stop, or for the end of a process. */
    void awaitStop() throws InterruptedException {
        stop.await();
    }

    /**
     * Asks again and again until the condition holds.
     *
     * @return false if the patience ended first
     * @throws StopRequestedException if the user wants to stop
     * @throws LaunchException if a process ended
     */
    boolean await(BooleanSupplier condition, Duration interval, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        requireGoingOn();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            stop.await(interval.toMillis(), TimeUnit.MILLISECONDS);
            requireGoingOn();
        }
        return true;
    }

    /** Waits even after a first request to stop; false at the second one, or when a process has ended. */
    boolean pause(Duration interval) throws InterruptedException {
        return !hurry.await(interval.toMillis(), TimeUnit.MILLISECONDS);
    }
}
