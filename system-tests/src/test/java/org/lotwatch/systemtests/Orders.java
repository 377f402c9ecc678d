package org.lotwatch.systemtests;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients of a producing service that never rest: each sends its order until it is accepted, and then the next one. */
final class Orders implements AutoCloseable {
    private static final int CLIENTS = 4;
    private static final int ACCEPTED = 2;
    private static final long PAUSE_MILLIS = 20;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private final Answers service;
    private final String path;
    private final String order;
    private volatile boolean ended;

    /** @param order with one {@code %d} for each number that tells it from others */
    Orders(Gate gate, String path, String order) {
        this.service = new Answers(gate.address().toString());
        this.path = path;
        this.order = order;
        for (int i = 0; i < CLIENTS; i++) {
            running.add(clients.submit(this::send));
        }
    }

    private void send() {
        while (!ended) {
            String body = order.replace("%d", String.valueOf(next.incrementAndGet()));
            while (!isAccepted(body)) {
                pause();
            }
            accepted.incrementAndGet();
        }
    }

    private boolean isAccepted(String body) {
        try {
            return service.post(path, body).status() / 100 == ACCEPTED;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an order was not accepted", e);
        }
    }

    /** How many were accepted so far. */
    int accepted() {
        return accepted.get();
    }

    /** Returns when the last order of each client is accepted. */
    void end() throws Exception {
        ended = true;
        for (Future<?> client : running) {
            client.get(2, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
