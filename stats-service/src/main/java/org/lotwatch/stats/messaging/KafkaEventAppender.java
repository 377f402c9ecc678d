package org.lotwatch.stats.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.lotwatch.stats.CallerContext;
import org.lotwatch.stats.EventAppender;

/**
 * Hands records to an idempotent producer on a few threads of its own, since handing over blocks while Kafka is away. What does
 * not get through is told within the producer's deadlines and not tried again: whoever asked is still there to do so.
 */
@ApplicationScoped
class KafkaEventAppender implements EventAppender {

    private static final Logger LOG = Logger.getLogger(KafkaEventAppender.class);
    private static final int THREADS = 8;
    private static final int WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clients clients;
    private final ThreadPoolExecutor threads;

    KafkaEventAppender(Clients clients) {
        AtomicInteger number = new AtomicInteger();
        this.clients = clients;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> new Thread(task, "append-" + number.incrementAndGet()));
    }

    @Override
    public Uni<List<Outcome>> append(List<Outgoing> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        CompletableFuture<List<Outcome>> outcomes = CompletableFuture.supplyAsync(
                        () -> handedOver(records, deadline), threads)
                .thenCompose(KafkaEventAppender::all);
        return CallerContext.returned(Uni.createFrom().completionStage(outcomes));
    }

    /** Stops at the first record that is not taken: each one after it would block as long. */
    private List<CompletableFuture<Outcome>> handedOver(List<Outgoing> records, long deadline) {
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>(records.size());
        boolean taken = true;
        for (Outgoing record : records) {
            taken &= System.nanoTime() < deadline;
            CompletableFuture<Outcome> outcome = taken ? handedOver(record) : notTaken(record);
            taken &= !(outcome.getNow(null) instanceof Unconfirmed);
            outcomes.add(outcome);
        }
        return outcomes;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells the same
    private CompletableFuture<Outcome> handedOver(Outgoing record) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        try {
            Producer<byte[], byte[]> producer = clients.askedProducer();
            producer.send(kafkaRecord(record), (place, failure) -> {
                if (failure == null) {
                    outcome.complete(new Appended(record.topic(), place.partition(), place.offset()));
                } else {
                    outcome.complete(unconfirmed(record, failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            outcome.complete(unconfirmed(record, e));
        }
        return outcome;
    }

    private static ProducerRecord<byte[], byte[]> kafkaRecord(Outgoing outgoing) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                outgoing.topic().label(),
                outgoing.record().key(),
                outgoing.record().value());
        outgoing.record().headers().forEach(header -> record.headers().add(header.key(), header.value()));
        return record;
    }

    private static CompletableFuture<Outcome> notTaken(Outgoing record) {
        return CompletableFuture.completedFuture(new Unconfirmed(record.topic(), "Kafka does not answer"));
    }

    private static Unconfirmed unconfirmed(Outgoing record, Exception failure) {
        LOG.debugf(
                failure, "a record was not appended, topic=%s", record.topic().label());
        return new Unconfirmed(record.topic(), "Kafka did not take it in time");
    }

    private static CompletableFuture<List<Outcome>> all(List<CompletableFuture<Outcome>> outcomes) {
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(ignored ->
                        outcomes.stream().map(CompletableFuture::join).toList());
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
