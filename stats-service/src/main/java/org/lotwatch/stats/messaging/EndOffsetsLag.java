package org.lotwatch.stats.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.CallerContext;
import org.lotwatch.stats.Lag;
import org.lotwatch.stats.domain.answer.LanePosition;
import org.lotwatch.stats.domain.answer.LedgerPosition;

/**
 * Compares the ledger position with the ends of the log, which it asks the broker for at most once a second. What is not
 * applied arrived after the newest record that is, and after the last look that found everything applied.
 */
@ApplicationScoped
class EndOffsetsLag implements Lag {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Labelled::label).toList();

    private final Clients clients;
    private final Clock clock;
    private final Uni<Map<TopicPartition, Long>> ends;
    private final Map<TopicPartition, Instant> caughtUp = new ConcurrentHashMap<>();
    private final Instant started;

    EndOffsetsLag(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
        this.started = clock.instant();
        this.ends = Uni.createFrom().completionStage(this::look).memoize().forFixedDuration(LOOK);
    }

    @Override
    public Uni<Optional<Duration>> behind(LedgerPosition position) {
        return CallerContext.returned(ends.map(found -> Optional.of(behind(position, found)))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional::empty)
                .onFailure()
                .recoverWithItem(Optional.empty()));
    }

    private Duration behind(LedgerPosition position, Map<TopicPartition, Long> found) {
        Instant now = clock.instant();
        Map<Integer, LanePosition> lanes =
                position.lanes().stream().collect(Collectors.toMap(LanePosition::lane, Function.identity()));
        Duration longest = Duration.ZERO;
        for (Map.Entry<TopicPartition, Long> end : found.entrySet()) {
            LanePosition lane = lanes.get(end.getKey().partition());
            Duration waiting = waiting(end.getKey(), end.getValue(), lane, now);
            longest = waiting.compareTo(longest) > 0 ? waiting : longest;
        }
        return longest;
    }

    private Duration waiting(TopicPartition partition, long end, @Nullable LanePosition lane, Instant now) {
        long next = lane == null ? 0 : lane.nextOffsets().getOrDefault(partition.topic(), 0L);
        if (end <= next) {
            caughtUp.put(partition, now);
            return Duration.ZERO;
        }
        Instant newest = lane == null ? null : lane.newestArrival();
        Instant seen = caughtUp.getOrDefault(partition, newest == null ? started : Instant.MIN);
        Instant since = newest != null && newest.isAfter(seen) ? newest : seen;
        return since.isBefore(now) ? Duration.between(since, now) : Duration.ofMillis(1);
    }

    private CompletionStage<Map<TopicPartition, Long>> look() {
        return existing()
                .thenCompose(partitions -> {
                    Map<TopicPartition, OffsetSpec> latest = new LinkedHashMap<>();
                    partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
                    return clients.admin()
                            .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                            .all()
                            .toCompletionStage();
                })
                .thenApply(EndOffsetsLag::offsets);
    }

    private CompletionStage<List<TopicPartition>> existing() {
        return clients.admin()
                .describeTopics(TOPICS)
                .allTopicNames()
                .toCompletionStage()
                .thenApply(topics -> topics.values().stream()
                        .flatMap(EndOffsetsLag::partitions)
                        .toList());
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, ListOffsetsResultInfo> found) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }
}
