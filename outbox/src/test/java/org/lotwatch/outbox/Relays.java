package org.lotwatch.outbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.lotwatch.events.codec.EventCodec;

/** Relays as they run in separate processes: each with connections of its own. */
final class Relays implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final OutboxDatabase database;
    private final List<RelayWorker> workers = new ArrayList<>();
    private final List<Pool> pools = new ArrayList<>();

    Relays(OutboxDatabase database) {
        this.database = database;
    }

    void add(Supplier<Producer<byte[], byte[]>> producers, Set<Integer> buckets) {
        Pool pool = database.pool(vertx);
        EventSender sender = new EventSender(producers, new EventCodec(), new Commands());
        pools.add(pool);
        workers.add(new RelayWorker(buckets, vertx.getOrCreateContext(), pool, sender, new Settings(), rows -> {}));
    }

    void wake() {
        workers.forEach(RelayWorker::wake);
    }

    @Override
    public void close() {
        workers.forEach(Relays::stop);
        pools.forEach(Pool::closeAndAwait);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void stop(RelayWorker worker) {
        try {
            worker.stop(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the relay did not stop", e);
        }
    }

    /** Small passes, so that many are needed. */
    record Settings() implements OutboxConfig {
        @Override
        public int workers() {
            return 1;
        }

        @Override
        public int passCommands() {
            return 50;
        }

        @Override
        public MemorySize passPayload() {
            return new MemorySize(BigInteger.valueOf(1_000));
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(500);
        }

        @Override
        public Duration figures() {
            return Duration.ofSeconds(5);
        }
    }
}
