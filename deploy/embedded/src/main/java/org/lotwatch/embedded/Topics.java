package org.lotwatch.embedded;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the contract's topics where they are missing and refuses topics that differ where it would be wrong. */
public final class Topics {
    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** What a topic may never differ in: order of time, keeping of records. */
    private static final List<String> BINDING = List.of(
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.RETENTION_MS_CONFIG);

    private final Admin admin;
    private final TopicPlan plan;

    private Topics(Admin admin, TopicPlan plan) {
        this.admin = admin;
        this.plan = plan;
    }

    /**
     * Makes sure that the planned topics exist; running it again changes nothing.
     *
     * @throws EmbeddedServerException if a topic exists with other partitions, timestamps or retention; names them all
     */
    public static void create(String bootstrapServers, TopicPlan plan) {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "lotwatch-topics"))) {
            new Topics(admin, plan).create();
        }
    }

    private void create() {
        List<NewTopic> planned = plan.topics();
        Set<String> present = await(admin.listTopics().names());
        admin.createTopics(planned.stream()
                        .filter(topic -> !present.contains(topic.name()))
                        .toList())
                .values()
                .values()
                .forEach(Topics::awaitCreation);
        refuseDifferences(planned);
    }

    /** Two launchers at once may both try; either may win. */
    private static void awaitCreation(KafkaFuture<Void> creation) {
        try {
            creation.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new EmbeddedServerException("a topic cannot be created: " + e.getCause(), e);
            }
        } catch (TimeoutException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void refuseDifferences(List<NewTopic> planned) {
        Collection<String> names = planned.stream().map(NewTopic::name).toList();
        Map<String, TopicDescription> found =
                present(() -> admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> configs = present(
                () -> admin.describeConfigs(names.stream().map(Topics::resource).toList())
                        .all());
        List<String> differences = planned.stream()
                .flatMap(topic -> Stream.concat(
                        partitions(topic, requireNonNull(found.get(topic.name()))),
                        settings(topic, requireNonNull(configs.get(resource(topic.name()))))))
                .toList();
        if (!differences.isEmpty()) {
            throw new EmbeddedServerException("topics differ from the contract: " + String.join("; ", differences)
                    + ". Use a plan that fits, or delete these topics if their records are not needed");
        }
    }

    private static Stream<String> partitions(NewTopic planned, TopicDescription found) {
        int partitions = found.partitions().size();
        return partitions == planned.numPartitions()
                ? Stream.empty()
                : Stream.of(
                        planned.name() + " has " + partitions + " partitions, must have " + planned.numPartitions());
    }

    private static Stream<String> settings(NewTopic planned, Config found) {
        return planned.configs().entrySet().stream()
                .filter(entry -> BINDING.contains(entry.getKey()))
                .filter(entry ->
                        !entry.getValue().equals(found.get(entry.getKey()).value()))
                .map(entry -> planned.name() + " has " + entry.getKey() + "="
                        + found.get(entry.getKey()).value() + ", must have " + entry.getValue());
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    /** Asks until it is answered: a broker may not know yet of a topic that its controller has just created. */
    private static <T> T present(Supplier<KafkaFuture<T>> question) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                return await(question.get());
            } catch (EmbeddedServerException e) {
                if (!isUnknownTopic(e) || System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static boolean isUnknownTopic(EmbeddedServerException e) {
        return e.getCause() instanceof ExecutionException refusal
                && refusal.getCause() instanceof UnknownTopicOrPartitionException;
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new EmbeddedServerException("Kafka refused: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static EmbeddedServerException silent(TimeoutException e) {
        return new EmbeddedServerException(
                "Kafka did not answer within " + PATIENCE_SECONDS + " s: see whether the broker runs", e);
    }

    private static EmbeddedServerException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new EmbeddedServerException("interrupted while waiting for Kafka", e);
    }
}
