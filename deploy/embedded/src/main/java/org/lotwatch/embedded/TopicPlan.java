package org.lotwatch.embedded;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.lotwatch.events.Topic;

/**
 * The contract's topics: three inputs that keep everything and carry the broker's time, their dead letters, and the
 * compacted output. All have one partition count, because lot and lane are one thing.
 *
 * @param partitions of every topic, at least 1
 * @param durability {@link Durability#KEPT} forces every record to disk before it is acknowledged
 */
public record TopicPlan(int partitions, Durability durability) {
    /** The output topic: the latest tally of each lot. */
    public static final String TOTALS = "operability-totals";

    private static final String DEAD_LETTER = ".dead-letter";

    /** An event has at most 256 KiB; what is larger must still arrive, to be parked as too large. */
    private static final int INPUT_BYTES = 1_048_588;

    /** A dead letter is the record and its reason. */
    private static final int DEAD_LETTER_BYTES = 2 * INPUT_BYTES;

    public TopicPlan {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1, were " + partitions);
        }
    }

    /** Every topic of the contract. */
    public List<NewTopic> topics() {
        Stream<NewTopic> inputs = labels().map(name -> topic(name, input()));
        Stream<NewTopic> deadLetters = labels().map(name -> topic(name + DEAD_LETTER, deadLetter()));
        return Stream.concat(Stream.concat(inputs, deadLetters), Stream.of(topic(TOTALS, totals())))
                .toList();
    }

    private static Stream<String> labels() {
        return Arrays.stream(Topic.values()).map(Topic::label);
    }

    private NewTopic topic(String name, Map<String, String> configs) {
        Map<String, String> all = new LinkedHashMap<>(configs);
        if (durability == Durability.KEPT) {
            all.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        return new NewTopic(name, partitions, (short) 1).configs(all);
    }

    private static Map<String, String> input() {
        return Map.of(
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime",
                TopicConfig.CLEANUP_POLICY_CONFIG, "delete",
                TopicConfig.RETENTION_MS_CONFIG, "-1",
                TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(INPUT_BYTES));
    }

    private static Map<String, String> deadLetter() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, "delete",
                TopicConfig.RETENTION_MS_CONFIG, "-1",
                TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(DEAD_LETTER_BYTES));
    }

    private static Map<String, String> totals() {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact");
    }
}
