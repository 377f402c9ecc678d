package org.lotwatch.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.lotwatch.events.codec.EventCodec;

/** Runs the workers: woken after a commit, and by a poll in case that a wake-up was lost with its process. */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Vertx vertx;
    private final Pool pool;
    private final OutboxConfig config;
    private final OutboxFigures figures;
    private final CommandEvents commandEvents;
    private final Map<String, Object> kafka;
    private volatile List<RelayWorker> workers = List.of();
    private long poll;

    OutboxRelay(
            Vertx vertx,
            Pool pool,
            OutboxConfig config,
            OutboxFigures figures,
            CommandEvents commandEvents,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.vertx = vertx;
        this.pool = pool;
        this.config = config;
        this.figures = figures;
        this.commandEvents = commandEvents;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        EventCodec codec = new EventCodec();
        workers = IntStream.range(0, config.workers())
                .mapToObj(share -> worker(share, codec))
                .toList();
        poll = vertx.setPeriodic(config.poll().toMillis(), timer -> workers.forEach(RelayWorker::wake));
    }

    private RelayWorker worker(int share, EventCodec codec) {
        Set<Integer> buckets = IntStream.range(0, Buckets.COUNT)
                .filter(bucket -> bucket % config.workers() == share)
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        EventSender sender = new EventSender(() -> KafkaProducers.open(kafka), codec, commandEvents);
        return new RelayWorker(buckets, vertx.getOrCreateContext(), pool, sender, config, figures::published);
    }

    /** Publishes what is committed in these buckets, soon. Returns at once. */
    void wake(Set<Integer> buckets) {
        workers.stream().filter(worker -> worker.serves(buckets)).forEach(RelayWorker::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(poll);
        for (RelayWorker worker : workers) {
            try {
                worker.stop(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.warn("The outbox relay was interrupted while stopping; its last events may be sent again");
            }
        }
    }
}
