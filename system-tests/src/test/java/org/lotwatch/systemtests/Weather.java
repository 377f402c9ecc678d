package org.lotwatch.systemtests;

import java.io.IOException;
import java.time.Duration;

/** What hinders the pieces that a wire carries. */
final class Weather {
    private boolean held;
    private Duration delay = Duration.ZERO;

    synchronized void hold() {
        held = true;
    }

    synchronized void delay(Duration each) {
        delay = each;
    }

    synchronized void clear() {
        held = false;
        delay = Duration.ZERO;
        notifyAll();
    }

    /** Returns when a piece may pass. */
    synchronized void pass() throws IOException {
        try {
            long until = System.nanoTime() + delay.toNanos();
            for (long left = until - System.nanoTime(); held || left > 0; left = until - System.nanoTime()) {
                wait(held ? 1_000 : 1 + left / 1_000_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
