package org.lotwatch.stats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What was taken from the log and is not committed yet. Reading waits while there is too much of it. Thread-safe. */
final class Backlog {

    /** An amount of work. */
    record Amount(long records, long bytes) {
        static final Amount NONE = new Amount(0, 0);

        Amount plus(Amount more) {
            return new Amount(records + more.records, bytes + more.bytes);
        }

        Amount minus(Amount less) {
            return new Amount(records - less.records, bytes - less.bytes);
        }
    }

    private final Amount bound;
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private Amount held = Amount.NONE;

    Backlog(Amount bound) {
        this.bound = bound;
    }

    synchronized void add(Amount amount) {
        held = held.plus(amount);
    }

    /** Completes when there is room for more. */
    synchronized CompletionStage<Void> room() {
        if (hasRoom()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> room = new CompletableFuture<>();
        waiting.add(room);
        return room;
    }

    void release(Amount amount) {
        // completed outside the lock: what waits may take the next delivery at once
        released(amount).forEach(room -> room.complete(null));
    }

    private synchronized List<CompletableFuture<Void>> released(Amount amount) {
        held = held.minus(amount);
        if (!hasRoom()) {
            return List.of();
        }
        List<CompletableFuture<Void>> roomy = new ArrayList<>(waiting);
        waiting.clear();
        return roomy;
    }

    synchronized long records() {
        return held.records();
    }

    private boolean hasRoom() {
        return held.records() < bound.records() && held.bytes() < bound.bytes();
    }
}
