package org.lotwatch.local.voyage;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lotwatch.local.FeedException;
import org.lotwatch.local.Progress;

/** A few senders that work through a stage together, each with one command in hand. */
final class Crew implements AutoCloseable {

    private static final int SENDERS = 12;

    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS, task -> {
        Thread thread = new Thread(task, "voyage");
        thread.setDaemon(true);
        return thread;
    });
    private final Services services;
    private final Progress progress;

    Crew(Services services, Progress progress) {
        this.services = services;
        this.progress = progress;
    }

    /**
     * Sends all commands of the stage, or those in hand when the user wants to stop.
     *
     * @param sent told of each command that is committed, from any thread
     * @throws FeedException if one of them cannot be sent; the others in hand are finished
     */
    void send(Stage stage, Consumer<Command> sent) throws InterruptedException {
        try (Stream<Command> commands = stage.commands().get()) {
            Pile pile = new Pile(commands.iterator());
            ExecutorCompletionService<Boolean> senders = new ExecutorCompletionService<>(threads);
            for (int i = 0; i < SENDERS; i++) {
                senders.submit(() -> work(pile, sent), true);
            }
            for (int i = 0; i < SENDERS; i++) {
                join(senders, pile);
            }
        }
    }

    private void work(Pile pile, Consumer<Command> sent) {
        for (Optional<Command> next = pile.next(); next.isPresent(); next = pile.next()) {
            try {
                services.send(next.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            sent.accept(next.get());
            if (progress.stopRequested()) {
                pile.drop();
            }
        }
    }

    private static void join(ExecutorCompletionService<Boolean> senders, Pile pile) throws InterruptedException {
        try {
            senders.take().get();
        } catch (ExecutionException e) {
            pile.drop();
            throw e.getCause() instanceof FeedException cause
                    ? cause
                    : new FeedException("the voyage cannot be sent: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Commands that nobody has in hand yet. */
    private static final class Pile {
        private final Iterator<Command> commands;
        private boolean dropped;

        Pile(Iterator<Command> commands) {
            this.commands = commands;
        }

        synchronized Optional<Command> next() {
            return dropped || !commands.hasNext() ? Optional.empty() : Optional.of(commands.next());
        }

        synchronized void drop() {
            dropped = true;
        }
    }
}
