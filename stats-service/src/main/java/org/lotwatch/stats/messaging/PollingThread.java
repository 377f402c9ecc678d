package org.lotwatch.stats.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.LogReading;

/** Runs on the consumer's polling thread what only that thread may do. */
@ApplicationScoped
public class PollingThread implements LogReading {

    private static final Logger LOG = Logger.getLogger(PollingThread.class);

    private final KafkaClientService clients;
    private final LaneAssignment assignment;

    PollingThread(KafkaClientService clients, LaneAssignment assignment) {
        this.clients = clients;
        this.assignment = assignment;
    }

    @Override
    public void seek(int lane, long generation, Map<Topic, Long> offsets) {
        forLane(lane, (consumer, own) -> assignment.read(consumer, own, generation, offsets));
    }

    @Override
    public void reopen(int lane) {
        forLane(lane, assignment::open);
    }

    private void forLane(int lane, OnPartitions work) {
        run(consumer -> {
            List<TopicPartition> own = consumer.assignment().stream()
                    .filter(partition -> partition.partition() == lane)
                    .toList();
            work.on(consumer, own);
            return own;
        });
    }

    /** Runs work between two polls; failures are logged. */
    <T> void run(Function<Consumer<?, ?>, T> work) {
        ask(work)
                .ifPresent(answer -> answer.subscribe()
                        .with(done -> {}, failure -> LOG.errorf(failure, "the consumer could not be directed")));
    }

    /** Runs work between two polls; nothing where there is no consumer yet. */
    <T> Optional<Uni<T>> ask(Function<Consumer<?, ?>, T> work) {
        return clients.getConsumers(LotEventsConsumer.CHANNEL).stream()
                .findFirst()
                .map(consumer -> consumer.runOnPollingThread((Consumer<Object, Object> raw) -> work.apply(raw)));
    }

    private interface OnPartitions {
        void on(Consumer<?, ?> consumer, List<TopicPartition> own);
    }
}
