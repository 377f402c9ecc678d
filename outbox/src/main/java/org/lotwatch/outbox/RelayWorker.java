package org.lotwatch.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Publishes its share of the buckets, one pass after the other while there is something to do. All its steps but the
 * sending run on its context; several wishes during a pass make one further pass.
 */
final class RelayWorker {

    private static final Logger LOG = Logger.getLogger(RelayWorker.class);

    /** More than Kafka and the database may take together; a pass that takes longer hangs on a dead connection. */
    private static final Duration LONGEST_PASS = Duration.ofSeconds(60);

    private final Set<Integer> buckets;
    private final Context context;
    private final Pool pool;
    private final OutboxTable table;
    private final EventSender sender;
    private final OutboxConfig config;
    private final Consumer<List<PublishedRow>> onPublished;
    private final Suspensions suspensions = new Suspensions(InstantSource.system());
    private final ExecutorService thread;
    private final AtomicInteger wishes = new AtomicInteger();
    private volatile CompletableFuture<Void> idle = CompletableFuture.completedFuture(null);
    private volatile boolean stopped;

    RelayWorker(
            Set<Integer> buckets,
            Context context,
            Pool pool,
            EventSender sender,
            OutboxConfig config,
            Consumer<List<PublishedRow>> onPublished) {
        this.buckets = Set.copyOf(buckets);
        this.context = context;
        this.pool = pool;
        this.table = new OutboxTable();
        this.sender = sender;
        this.config = config;
        this.onPublished = onPublished;
        this.thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "outbox-sender"));
    }

    boolean serves(Set<Integer> asked) {
        return asked.stream().anyMatch(buckets::contains);
    }

    /** Looks for rows soon: now, or after the pass that is running. Returns at once. */
    void wake() {
        if (!stopped && wishes.getAndIncrement() == 0) {
            idle = new CompletableFuture<>();
            context.runOnContext(nothing -> pass());
        }
    }

    private void pass() {
        wishes.set(1);
        pool.withTransaction(this::publish)
                .ifNoItem()
                .after(LONGEST_PASS)
                .fail()
                .emitOn(step -> context.runOnContext(nothing -> step.run()))
                .subscribe()
                .with(this::passed, this::failed);
    }

    private Uni<Sent> publish(SqlConnection connection) {
        return table.lock(connection, suspensions.due(buckets))
                .chain(locked -> locked.isEmpty()
                        ? Uni.createFrom().item(Sent.NOTHING)
                        : table.read(connection, locked, config)
                                .chain(this::send)
                                .call(sent -> table.settle(connection, sent.published())));
    }

    private Uni<Sent> send(List<OutboxRow> rows) {
        Set<Integer> doubtful = suspensions.doubtful();
        return Uni.createFrom()
                .item(() -> sender.send(rows, doubtful))
                .runSubscriptionOn(thread)
                .emitOn(step -> context.runOnContext(nothing -> step.run()));
    }

    private void passed(Sent sent) {
        onPublished.accept(sent.published());
        sent.published()
                .forEach(published -> suspensions.succeeded(published.row().bucket()));
        sent.failed().forEach(this::report);
        if (!stopped && (sent.isProgress() || !wishes.compareAndSet(1, 0))) {
            pass();
        } else {
            rest();
        }
    }

    private void report(Sending sending) {
        OutboxRow row = sending.row();
        if (sending.kafkaIsAway()) {
            LOG.warnf(
                    "Kafka does not take events, the outbox waits: %s=%s bucket=%d cause=%s",
                    row.aggregateType(), row.aggregateId(), row.bucket(), sending.failure());
        } else {
            suspensions.refused(row.bucket());
            LOG.errorf(
                    sending.failure(),
                    "A command cannot be published, its bucket waits behind it: outbox=%d command=%s %s=%s bucket=%d",
                    row.id(),
                    row.type(),
                    row.aggregateType(),
                    row.aggregateId(),
                    row.bucket());
        }
    }

    /** Nothing was forgotten: the next wish or poll finds the same rows. */
    private void failed(Throwable failure) {
        if (!stopped) {
            LOG.warnf("A pass of the outbox relay failed and will be repeated: cause=%s", failure);
        }
        rest();
    }

    private void rest() {
        wishes.set(0);
        idle.complete(null);
    }

    /** Lets the running pass end and closes the connection to Kafka; waits for it, so never call it on an event loop. */
    void stop(Duration patience) throws InterruptedException {
        stopped = true;
        idle.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
        thread.execute(sender::close);
        thread.shutdown();
        if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
