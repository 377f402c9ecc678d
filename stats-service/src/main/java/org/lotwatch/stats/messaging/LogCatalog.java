package org.lotwatch.stats.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.Alarm;
import org.lotwatch.stats.Alarms;

/** Asks the brokers what the input topics look like. Blocks. */
@ApplicationScoped
class LogCatalog {

    private final Clients clients;

    LogCatalog(Clients clients) {
        this.clients = clients;
    }

    /** One input topic: the id its broker gave it, and the number of its partitions. */
    record TopicFacts(String id, int partitions) {}

    /** The input topics that exist. */
    record Facts(String clusterId, Map<Topic, TopicFacts> topics) {

        /** The id of a topic, empty where it does not exist. */
        String id(Topic topic) {
            TopicFacts facts = topics.get(topic);
            return facts == null ? "" : facts.id();
        }

        /** Partitions of each topic, where they are equal. */
        int lanes() {
            return topics.values().iterator().next().partitions();
        }

        /** Why no lane can be folded, if that is so. */
        Optional<Alarms.Raised> obstacle() {
            List<String> missing = new ArrayList<>();
            Map<String, Integer> partitions = new TreeMap<>();
            for (Topic topic : Topic.values()) {
                TopicFacts facts = topics.get(topic);
                if (facts == null) {
                    missing.add(topic.label());
                } else {
                    partitions.put(topic.label(), facts.partitions());
                }
            }
            if (!missing.isEmpty()) {
                return Optional.of(new Alarms.Raised(
                        Alarm.TOPIC_MISSING,
                        "waiting for topic " + String.join(", ", missing)
                                + "; create it with as many partitions as the others"));
            }
            return partitions.values().stream().distinct().count() == 1
                    ? Optional.empty()
                    : Optional.of(new Alarms.Raised(
                            Alarm.UNEQUAL_PARTITIONS,
                            "the input topics must have equal numbers of partitions, have " + partitions
                                    + "; lots could not be counted in one place"));
        }
    }

    /** The first and the next offset of a partition that can be read. */
    record Span(long begin, long end) {}

    /** What can be read of some partitions. */
    record Spans(Map<TopicPartition, Span> byPartition) {

        boolean has(TopicPartition partition) {
            return byPartition.containsKey(partition);
        }

        /** @throws IllegalArgumentException for a partition that was not asked for */
        Span of(TopicPartition partition) {
            Span span = byPartition.get(partition);
            if (span == null) {
                throw new IllegalArgumentException("the span of " + partition + " must have been asked for");
            }
            return span;
        }
    }

    Facts facts() throws ExecutionException, InterruptedException {
        Admin admin = clients.admin();
        String cluster = admin.describeCluster().clusterId().get();
        DescribeTopicsResult described = admin.describeTopics(
                Arrays.stream(Topic.values()).map(Topic::label).toList());
        Map<Topic, TopicFacts> topics = new EnumMap<>(Topic.class);
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                described.topicNameValues().entrySet()) {
            TopicDescription description = unlessMissing(topic.getValue()).orElse(null);
            if (description != null) {
                topics.put(
                        LogDelivery.topic(topic.getKey()),
                        new TopicFacts(
                                description.topicId().toString(),
                                description.partitions().size()));
            }
        }
        return new Facts(cluster, topics);
    }

    private static Optional<TopicDescription> unlessMissing(KafkaFuture<TopicDescription> described)
            throws ExecutionException, InterruptedException {
        try {
            return Optional.of(described.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    Spans spans(Collection<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(partitions, OffsetSpec::earliest);
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec::latest);
        Map<TopicPartition, Span> spans = new HashMap<>();
        begins.forEach((partition, begin) -> {
            ListOffsetsResultInfo end = ends.get(partition);
            if (end != null) {
                spans.put(partition, new Span(begin.offset(), end.offset()));
            }
        });
        return new Spans(spans);
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Collection<TopicPartition> partitions, Supplier<OffsetSpec> which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which.get()));
        ListOffsetsOptions readable = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return clients.admin().listOffsets(asked, readable).all().get();
    }
}
