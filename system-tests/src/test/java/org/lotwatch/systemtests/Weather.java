package org.lotwatch.systemtests;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** What hinders the pieces that a wire carries in one direction. */
final class Weather {
    private boolean held;
    private Duration least = Duration.ZERO;
    private Duration most = Duration.ZERO;
    private int bytesPerSecond = Integer.MAX_VALUE;
    private long free = System.nanoTime();
    private int cleared;

    synchronized void hold() {
        held = true;
    }

    /** Each piece takes some time between these. */
    synchronized void delay(Duration atLeast, Duration atMost) {
        least = atLeast;
        most = atMost;
    }

    /** All connections together carry no more than this. */
    synchronized void narrow(int most) {
        bytesPerSecond = most;
    }

    synchronized void clear() {
        held = false;
        least = Duration.ZERO;
        most = Duration.ZERO;
        bytesPerSecond = Integer.MAX_VALUE;
        cleared++;
        notifyAll();
    }

    /** Returns when a piece may pass; what waits when the weather clears passes at once. */
    synchronized void pass(int bytes) throws IOException {
        int before = cleared;
        long until = until(bytes);
        try {
            for (long left = until - System.nanoTime();
                    before == cleared && (held || left > 0);
                    left = until - System.nanoTime()) {
                wait(held ? 1_000 : 1 + left / 1_000_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private long until(int bytes) {
        long now = System.nanoTime();
        free = Math.max(free, now) + bytes * 1_000_000_000L / bytesPerSecond;
        long spread = most.minus(least).toNanos();
        return Math.max(free, now + least.toNanos())
                + (spread > 0 ? ThreadLocalRandom.current().nextLong(spread) : 0);
    }
}
