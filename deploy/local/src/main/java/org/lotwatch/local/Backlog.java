package org.lotwatch.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.lotwatch.events.Topic;

/** What is published and what of it stats-service has applied, both in records of the three input topics. */
final class Backlog implements AutoCloseable {
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::label).toList();

    private final Admin admin;
    private final HttpQuestions stats;

    Backlog(String bootstrapServers, HttpQuestions stats) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.stats = stats;
    }

    /**
     * How far the reader is.
     *
     * @param applied records, at most {@code published}; 0 if stats-service does not answer
     */
    record Position(long applied, long published) {
        boolean isEmpty() {
            return applied >= published;
        }
    }

    Position position() throws InterruptedException {
        Map<String, Long> ends = ends();
        JsonNode applied = stats.get("/api/v1/totals")
                .map(totals -> totals.path("ledgerPosition"))
                .orElseGet(MissingNode::getInstance);
        long sum = ends.entrySet().stream()
                .mapToLong(end -> Math.min(applied.path(end.getKey()).asLong(), end.getValue()))
                .sum();
        return new Position(
                sum, ends.values().stream().mapToLong(Long::longValue).sum());
    }

    private Map<String, Long> ends() throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> asked = admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
                    .flatMap(Backlog::partitions)
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            Map<String, Long> ends = new HashMap<>();
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                    admin.listOffsets(asked).all().get().entrySet()) {
                ends.put(
                        end.getKey().topic() + "-" + end.getKey().partition(),
                        end.getValue().offset());
            }
            return ends;
        } catch (ExecutionException e) {
            throw new LaunchException("Kafka does not say how much is published: " + e.getCause(), e);
        }
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return IntStream.range(0, topic.partitions().size())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition));
    }

    @Override
    public void close() {
        admin.close();
    }
}
