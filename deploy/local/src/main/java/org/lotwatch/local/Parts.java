package org.lotwatch.local;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** What runs, in the order of its start; ended in the opposite order, going on where one part refuses. */
final class Parts implements AutoCloseable {
    private final Deque<Part> running = new ArrayDeque<>();
    private final ProgressView progress;

    Parts(ProgressView progress) {
        this.progress = progress;
    }

    /** Ends something in order. */
    interface Ending {
        void run() throws IOException, InterruptedException;
    }

    private record Part(String name, Ending ending) {}

    void add(String name, Ending ending) {
        running.push(new Part(name, ending));
    }

    /** Adds a part that the others lean on, whenever they started: it is ended after all that is there now. */
    void addBase(String name, Ending ending) {
        running.addLast(new Part(name, ending));
    }

    /** Says that a part is ready, after how long, and where. */
    void ready(String name, long beganNanos, int port) {
        progress.say(
                "Starting",
                String.format(Locale.ROOT, "%-36s ready %5.1f s   127.0.0.1:%d", name, seconds(beganNanos), port));
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            end(running.pop());
        }
    }

    private void end(Part part) {
        long began = System.nanoTime();
        try {
            part.ending().run();
            progress.say("Stopping", String.format(Locale.ROOT, "%-36s ended %5.1f s", part.name(), seconds(began)));
        } catch (IOException | RuntimeException e) {
            progress.say("Stopping", part.name() + " does not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double seconds(long beganNanos) {
        return (System.nanoTime() - beganNanos) / 1e9;
    }
}
