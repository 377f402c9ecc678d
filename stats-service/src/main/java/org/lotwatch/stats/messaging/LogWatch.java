package org.lotwatch.stats.messaging;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.Alarm;
import org.lotwatch.stats.Alarms;
import org.lotwatch.stats.Lanes;

/**
 * Looks at the log while it is being read: whether it is still the one that is counted, how far behind the lanes are, and
 * whether only markers are left. Shows the lanes' offsets to Kafka, for lag tools; they are never read back.
 */
@ApplicationScoped
public class LogWatch {

    /** The alarm of the whole service rather than of a lane. */
    static final int ALL_LANES = -1;

    private static final Logger LOG = Logger.getLogger(LogWatch.class);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final LogCatalog catalog;
    private final LaneAssignment assignment;
    private final PollingThread polling;
    private final ChainPositions positions;
    private final Lanes lanes;
    private final Alarms alarms;
    private final LagFigures lag;
    private final UnreadableRecords unreadable;
    /** Positions that lay after the end of the log when it was looked at last: read since then, or of a log that is cut. */
    private final Map<TopicPartition, Long> beyond = new HashMap<>();

    LogWatch(
            LogCatalog catalog,
            LaneAssignment assignment,
            PollingThread polling,
            ChainPositions positions,
            Lanes lanes,
            Alarms alarms,
            LagFigures lag,
            UnreadableRecords unreadable) {
        this.catalog = catalog;
        this.assignment = assignment;
        this.polling = polling;
        this.positions = positions;
        this.lanes = lanes;
        this.alarms = alarms;
        this.lag = lag;
        this.unreadable = unreadable;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        try {
            LogCatalog.Facts facts = catalog.facts();
            Optional<Alarms.Raised> obstacle = facts.obstacle();
            obstacle.ifPresentOrElse(alarm -> alarms.raise(ALL_LANES, alarm), () -> alarms.clear(ALL_LANES));
            if (obstacle.isEmpty()) {
                look(facts);
            }
        } catch (ExecutionException e) {
            LOG.debugf(e, "the log could not be looked at; tried again");
        }
    }

    private void look(LogCatalog.Facts facts) throws ExecutionException, InterruptedException {
        Collection<TopicPartition> partitions = assignment.open().keySet().stream()
                .flatMap(lane -> Arrays.stream(Topic.values()).map(topic -> new TopicPartition(topic.label(), lane)))
                .collect(Collectors.toSet());
        if (partitions.isEmpty()) {
            lag.forget();
            return;
        }
        LogCatalog.Spans spans = catalog.spans(partitions);
        polling.ask(consumer -> compare(consumer, facts, spans))
                .ifPresent(answer ->
                        answer.onFailure().recoverWithItem(spans).await().atMost(ANSWER));
        Map<Integer, Map<Topic, Long>> folded =
                lanes.positions().toCompletableFuture().join();
        lag.show(folded, spans);
        mirror(folded);
        folded.forEach((lane, next) ->
                next.forEach((topic, offset) -> lookAt(new TopicPartition(topic.label(), lane), offset, spans)));
    }

    private void lookAt(TopicPartition partition, long offset, LogCatalog.Spans spans) {
        if (spans.has(partition)) {
            unreadable
                    .lookAt(partition, offset, spans.of(partition))
                    .map(why -> new Alarms.Raised(
                            Alarm.LOG_UNREADABLE,
                            partition + " has to go on at offset " + offset + ", which cannot be read: " + why))
                    .ifPresent(alarm -> polling.run(consumer -> stop(consumer, partition.partition(), alarm, spans)));
        }
    }

    private LogCatalog.Spans stop(Consumer<?, ?> consumer, int lane, Alarms.Raised alarm, LogCatalog.Spans spans) {
        assignment.stop(consumer, lane, alarm, spans);
        return spans;
    }

    /** On the polling thread: lanes whose log is not what it was stop, others move on over markers. */
    private LogCatalog.Spans compare(Consumer<?, ?> consumer, LogCatalog.Facts facts, LogCatalog.Spans spans) {
        for (TopicPartition partition : consumer.assignment()) {
            ChainPositions.Position delivered = positions.of(partition);
            if (delivered != null && spans.has(partition)) {
                long position = consumer.position(partition);
                beyond.computeIfPresent(partition, (same, before) -> before == position ? before : null);
                changed(partition, position, spans.of(partition), facts)
                        .ifPresentOrElse(
                                alarm -> assignment.stop(consumer, partition.partition(), alarm, spans),
                                () -> skip(partition, delivered, position));
            }
        }
        return spans;
    }

    private Optional<Alarms.Raised> changed(
            TopicPartition partition, long position, LogCatalog.Span span, LogCatalog.Facts facts) {
        Topic topic = LogDelivery.topic(partition.topic());
        String id = facts.id(topic);
        String before =
                assignment.open().getOrDefault(partition.partition(), Map.of()).getOrDefault(topic, id);
        if (!before.equals(id)) {
            return raised(Alarm.TOPIC_RECREATED, "topic " + partition.topic() + " had id " + before + ", has id " + id);
        }
        if (position > span.end() && Long.valueOf(position).equals(beyond.put(partition, position))) {
            return raised(
                    Alarm.LOG_TRUNCATED, partition + " has to go on at offset " + position + ", ends at " + span.end());
        }
        if (position < span.begin()) {
            return raised(
                    Alarm.RETENTION_GAP,
                    partition + " has to go on at offset " + position + ", begins at " + span.begin());
        }
        return Optional.empty();
    }

    private static Optional<Alarms.Raised> raised(Alarm alarm, String detail) {
        return Optional.of(new Alarms.Raised(alarm, detail));
    }

    /** What lies between the last delivery and the position holds no record that anybody may read. */
    private void skip(TopicPartition partition, ChainPositions.Position delivered, long position) {
        if (position > delivered.end()) {
            positions.delivered(partition, position);
            lanes.skip(
                    partition.partition(),
                    delivered.generation(),
                    LogDelivery.topic(partition.topic()),
                    delivered.end(),
                    position);
        }
    }

    private void mirror(Map<Integer, Map<Topic, Long>> folded) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        folded.forEach((lane, topics) -> topics.forEach(
                (topic, next) -> offsets.put(new TopicPartition(topic.label(), lane), new OffsetAndMetadata(next))));
        polling.run(consumer -> {
            offsets.keySet().retainAll(consumer.assignment());
            consumer.commitAsync(offsets, (committed, failure) -> {
                if (failure != null) {
                    LOG.debugf(failure, "offsets were not shown to Kafka; nothing depends on them");
                }
            });
            return offsets;
        });
    }
}
