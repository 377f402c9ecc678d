package org.lotwatch.stats.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.Alarm;
import org.lotwatch.stats.Alarms;
import org.lotwatch.stats.LaneOpener;
import org.lotwatch.stats.LaneStart;
import org.lotwatch.stats.Opening;

/**
 * Opens the lanes the group assigns to this process, and releases those it takes away. Runs on the polling thread, where
 * blocking is right: nothing may be read before it is known where reading goes on.
 */
@ApplicationScoped
@Default
@Identifier(LaneAssignment.NAME)
public class LaneAssignment implements KafkaConsumerRebalanceListener {

    static final String NAME = "lanes";

    private static final Logger LOG = Logger.getLogger(LaneAssignment.class);
    private static final long PAUSE_MILLIS = 1000;

    private final LaneOpener opener;
    private final LogCatalog catalog;
    private final ChainPositions positions;
    private final ConcurrentSkipListMap<Integer, Map<Topic, String>> open = new ConcurrentSkipListMap<>();
    private volatile boolean closing;
    private volatile boolean answered;

    LaneAssignment(LaneOpener opener, LogCatalog catalog, ChainPositions positions) {
        this.opener = opener;
        this.catalog = catalog;
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        open(consumer, wholeLanes(consumer, partitions));
        answered = true;
        LOG.infof("lanes assigned: %s", byLane(partitions).keySet());
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Set<Integer> lanes = byLane(partitions).keySet();
        positions.end(partitions);
        open.keySet().removeAll(lanes);
        opener.release(lanes);
        LOG.infof("lanes released: %s", lanes);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Set<Integer> lanes = byLane(partitions).keySet();
        positions.end(partitions);
        open.keySet().removeAll(lanes);
        opener.forget(lanes);
        LOG.warnf("lanes lost: %s; the group gave them to somebody else while this process was silent", lanes);
    }

    /** The group may hand out a lane's partitions one after the other: the last of them opens it. */
    private static List<TopicPartition> wholeLanes(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Set<Integer> lanes = byLane(partitions).keySet();
        Set<TopicPartition> all = new HashSet<>(partitions);
        consumer.assignment().stream()
                .filter(partition -> lanes.contains(partition.partition()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Whether the group has assigned this process its lanes, be it none, at least once. */
    boolean isAnswered() {
        return answered;
    }

    /** The lanes that are being read, with the ids of their topics. */
    Map<Integer, Map<Topic, String>> open() {
        return open;
    }

    /** Opens the lanes of these partitions, which must be assigned. Tries until it is known how each of them stands. */
    void open(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        while (!partitions.isEmpty() && !closing) {
            try {
                LogCatalog.Spans spans = catalog.spans(partitions);
                LogCatalog.Facts facts = catalog.facts();
                byLane(partitions).forEach((lane, own) -> open(consumer, lane, own, facts, spans));
                return;
            } catch (ExecutionException | CompletionException e) {
                LOG.warnf("lanes are not open yet, %s; tried again", e);
                pause();
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    private void open(
            Consumer<?, ?> consumer,
            int lane,
            List<TopicPartition> own,
            LogCatalog.Facts facts,
            LogCatalog.Spans spans) {
        Optional<Alarms.Raised> obstacle = facts.obstacle().or(() -> incomplete(own));
        Opening opening = obstacle.map(alarm -> opener.stop(lane, alarm))
                .orElseGet(() -> opener.open(start(lane, own, facts, spans)));
        opening.on(new Opening.Cases<Boolean>() {
            @Override
            public Boolean opened(Opening.Opened opened) {
                read(consumer, own, opened.generation(), opened.offsets());
                open.put(lane, ids(own, facts));
                return true;
            }

            @Override
            public Boolean stopped(Opening.Stopped stopped) {
                own.forEach(partition ->
                        stand(consumer, partition, spans.of(partition).end()));
                open.remove(lane);
                return false;
            }
        });
    }

    /** The group may hand out partitions by an older picture of the topics than the brokers give; it will do so again. */
    private static Optional<Alarms.Raised> incomplete(List<TopicPartition> own) {
        return own.size() == Topic.values().length
                ? Optional.empty()
                : Optional.of(new Alarms.Raised(
                        Alarm.TOPIC_MISSING, "the group has assigned only " + own + "; waiting for all three"));
    }

    /** Goes on with a lane's partitions at these offsets. */
    void read(Consumer<?, ?> consumer, Collection<TopicPartition> own, long generation, Map<Topic, Long> offsets) {
        for (TopicPartition partition : own) {
            long offset = offsets.getOrDefault(LogDelivery.topic(partition.topic()), 0L);
            consumer.seek(partition, offset);
            positions.begin(partition, generation, offset);
        }
    }

    /** A lane that stands still is kept where reading never fails, and what comes there is held back. */
    private void stand(Consumer<?, ?> consumer, TopicPartition partition, long end) {
        positions.end(List.of(partition));
        consumer.seek(partition, end);
    }

    /** Stops a lane that is open, because its log is not what it was. On the polling thread. */
    void stop(Consumer<?, ?> consumer, int lane, Alarms.Raised alarm, LogCatalog.Spans spans) {
        open.remove(lane);
        opener.stop(lane, alarm);
        consumer.assignment().stream()
                .filter(partition -> partition.partition() == lane && spans.has(partition))
                .forEach(partition ->
                        stand(consumer, partition, spans.of(partition).end()));
    }

    static LaneStart start(int lane, List<TopicPartition> own, LogCatalog.Facts facts, LogCatalog.Spans spans) {
        Map<Topic, LaneStart.Bounds> bounds = new EnumMap<>(Topic.class);
        for (TopicPartition partition : own) {
            Topic topic = LogDelivery.topic(partition.topic());
            LogCatalog.Span span = spans.of(partition);
            bounds.put(topic, new LaneStart.Bounds(facts.id(topic), span.begin(), span.end()));
        }
        return new LaneStart(lane, facts.lanes(), facts.clusterId(), bounds);
    }

    private static Map<Topic, String> ids(List<TopicPartition> own, LogCatalog.Facts facts) {
        return own.stream()
                .map(partition -> LogDelivery.topic(partition.topic()))
                .collect(Collectors.toMap(topic -> topic, topic -> facts.id(topic)));
    }

    static Map<Integer, List<TopicPartition>> byLane(Collection<TopicPartition> partitions) {
        Map<Integer, List<TopicPartition>> lanes = new TreeMap<>();
        partitions.forEach(partition -> lanes.computeIfAbsent(partition.partition(), lane -> new ArrayList<>())
                .add(partition));
        return lanes;
    }

    /** From now on an opening that does not succeed at once is given up. */
    void close() {
        closing = true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
