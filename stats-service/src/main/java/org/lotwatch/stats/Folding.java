package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.store.LedgerReader;

/**
 * Folds ledgers for answers, on a few threads of its own with a bounded queue before them: a burst of questions about the
 * past is refused with {@link java.util.concurrent.RejectedExecutionException} before it can starve the rest. What is folded
 * comes back on the context that asked: a database session must not change threads.
 */
@ApplicationScoped
class Folding {

    private static final int FEW = 20;

    private final LedgerReader ledgers;
    private final ThreadPoolExecutor workers;

    Folding(
            LedgerReader ledgers,
            @ConfigProperty(name = "lotwatch.answers.fold-threads", defaultValue = "2") int threads,
            @ConfigProperty(name = "lotwatch.answers.fold-queue", defaultValue = "64") int waiting) {
        AtomicInteger number = new AtomicInteger();
        this.ledgers = ledgers;
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                task -> new Thread(task, "fold-" + number.incrementAndGet()));
    }

    /** Folds some lots; those that are not known have no place in the answer. */
    <T> Uni<List<T>> some(Collection<LotKey> lots, Function<LotLedger, T> fold) {
        return some(lots, ArrayList::new, folded -> ledger -> folded.add(fold.apply(ledger)));
    }

    /** Folds some lots into one thing. */
    <T> Uni<T> some(Collection<LotKey> lots, Supplier<? extends T> start, Function<T, Consumer<LotLedger>> fold) {
        return lots.isEmpty()
                ? Uni.createFrom().item(start.get())
                : run(start, sum -> read(Set.copyOf(lots), fold.apply(sum)));
    }

    /** A few lots are held at once; of many, one after the other. */
    private void read(Set<LotKey> lots, Consumer<LotLedger> fold) {
        if (lots.size() <= FEW) {
            ledgers.load(lots).values().forEach(fold);
        } else {
            ledgers.forEach(lots::contains, fold);
        }
    }

    /** Folds every lot into one thing. */
    <T> Uni<T> all(Supplier<? extends T> start, Function<T, Consumer<LotLedger>> fold) {
        return run(start, sum -> ledgers.forEach(key -> true, fold.apply(sum)));
    }

    private <T> Uni<T> run(Supplier<? extends T> start, Consumer<T> work) {
        return CallerContext.returned(
                Uni.createFrom().<T>item(start).invoke(work).runSubscriptionOn(workers));
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
