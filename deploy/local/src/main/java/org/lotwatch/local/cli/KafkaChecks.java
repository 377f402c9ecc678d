package org.lotwatch.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.TopicPlan;

/** Whether Kafka answers, and its topics are as the contract wants them. Changes nothing. */
final class KafkaChecks {
    /** What decides whether answers stay true: the order of time, and that nothing is forgotten. */
    private static final List<String> BINDING = List.of(
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.RETENTION_MS_CONFIG);

    private final String bootstrap;
    private final int seconds;
    private final List<NewTopic> wanted = new TopicPlan(1, Durability.DISPOSABLE).topics();

    /** @param seconds that each answer is waited for */
    KafkaChecks(String bootstrap, int seconds) {
        this.bootstrap = bootstrap;
        this.seconds = seconds;
    }

    List<Finding> look() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "lotwatch-doctor",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                seconds * 1_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                seconds * 500))) {
            Set<String> present = await(admin.listTopics().names());
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.well("Kafka", "answers at " + bootstrap));
            findings.addAll(topics(admin, present));
            return findings;
        } catch (FailedException e) {
            return List.of(away(e.what()));
        } catch (KafkaException e) {
            return List.of(away(String.valueOf(e.getMessage())));
        }
    }

    private Finding away(String why) {
        return Finding.ill("Kafka", bootstrap + " does not answer: " + why, "start it, or name it with --kafka");
    }

    private List<Finding> topics(Admin admin, Set<String> present) {
        List<NewTopic> there =
                wanted.stream().filter(topic -> present.contains(topic.name())).toList();
        Set<String> missing = wanted.stream()
                .map(NewTopic::name)
                .filter(name -> !present.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Finding> findings = new ArrayList<>();
        findings.add(
                missing.isEmpty()
                        ? Finding.well("topics", "all " + wanted.size() + " of the contract are there")
                        : Finding.ill("topics", "missing: " + String.join(", ", missing), "create them (./run does)"));
        findings.add(partitions(await(admin.describeTopics(names(there)).allTopicNames())));
        findings.add(
                settings(there, await(admin.describeConfigs(resources(there)).all())));
        return findings;
    }

    private static Finding partitions(Map<String, TopicDescription> topics) {
        Map<Integer, List<String>> byNumber = topics.values().stream()
                .collect(Collectors.groupingBy(
                        topic -> topic.partitions().size(),
                        Collectors.mapping(TopicDescription::name, Collectors.toList())));
        return byNumber.size() <= 1
                ? Finding.well("partitions", "the same number everywhere: " + byNumber.keySet())
                : Finding.ill(
                        "partitions",
                        "differ: " + byNumber,
                        "give all topics the same number before records are on them");
    }

    private static Finding settings(List<NewTopic> topics, Map<ConfigResource, Config> found) {
        List<String> differences = topics.stream()
                .flatMap(topic -> topic.configs().entrySet().stream()
                        .filter(wanted -> BINDING.contains(wanted.getKey()))
                        .filter(wanted -> !wanted.getValue().equals(value(found, topic, wanted.getKey())))
                        .map(wanted -> topic.name() + " has " + wanted.getKey() + "="
                                + value(found, topic, wanted.getKey()) + ", must have " + wanted.getValue()))
                .toList();
        return differences.isEmpty()
                ? Finding.well("topic settings", "as the contract wants them")
                : Finding.ill("topic settings", String.join("; ", differences), "alter them with kafka-configs");
    }

    private static String value(Map<ConfigResource, Config> found, NewTopic topic, String setting) {
        Config config = found.get(resource(topic));
        return config == null || config.get(setting) == null
                ? "nothing"
                : config.get(setting).value();
    }

    private static List<String> names(List<NewTopic> topics) {
        return topics.stream().map(NewTopic::name).toList();
    }

    private static List<ConfigResource> resources(List<NewTopic> topics) {
        return topics.stream().map(KafkaChecks::resource).toList();
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new FailedException(
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()),
                    "see the broker's log",
                    e);
        } catch (TimeoutException e) {
            throw new FailedException("no answer within " + seconds + " s", "see the broker's log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("interrupted", "ask again", e);
        }
    }
}
