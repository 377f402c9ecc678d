package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A few threads for people who work parked records off, so that they never take more than a few of the connections that the
 * consumer commits by. What they do comes back on the context that asked.
 */
@ApplicationScoped
class DeskThreads {

    private static final int THREADS = 2;
    private static final int WAITING = 64;

    private final ThreadPoolExecutor threads;

    DeskThreads() {
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "desk-" + number.incrementAndGet()));
    }

    /** Fails with {@link java.util.concurrent.RejectedExecutionException} when too many wait already. */
    <T> Uni<T> run(Supplier<T> work) {
        return CallerContext.returned(Uni.createFrom().item(work).runSubscriptionOn(threads));
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
