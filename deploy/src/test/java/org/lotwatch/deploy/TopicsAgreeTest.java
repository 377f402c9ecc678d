package org.lotwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.TopicPlan;

/** The topics of a cluster are those of the local run, which the tests count on. */
class TopicsAgreeTest {

    @Test
    void theChartMakesTheContractsTopicsWithTheirSettings() {
        Map<String, Map<String, String>> planned = new TopicPlan(12, Durability.DISPOSABLE)
                .topics().stream().collect(Collectors.toMap(NewTopic::name, NewTopic::configs));

        assertThat(made(Values.DEFAULT)).isEqualTo(planned);
    }

    @Test
    void allTopicsHaveOneNumberOfPartitions() {
        assertThat(Objects.of(Chart.PLATFORM.objects(Values.DEFAULT.set("topics.partitions", 24)), "KafkaTopic"))
                .hasSize(7)
                .allMatch(topic -> topic.at("/spec/partitions").asInt() == 24);
    }

    @Test
    void aProducerOfItsOwnGetsTopicsOfItsOwn() {
        Values held = Values.DEFAULT
                .set("users.producers[0].name", "depot-7")
                .set("users.producers[0].topics[0]", "round-inspected");

        Map<String, Map<String, String>> topics = made(held);

        assertThat(topics).hasSize(8).containsKey("round-inspected.depot-7");
        assertThat(topics.get("round-inspected.depot-7")).isEqualTo(topics.get("round-inspected"));
    }

    @Test
    void topicsOutliveTheRelease() {
        List<JsonNode> objects = Chart.PLATFORM.objects(Values.DEFAULT);

        assertThat(objects)
                .filteredOn(object -> List.of("Kafka", "KafkaNodePool", "KafkaTopic", "Cluster", "Database")
                        .contains(object.path("kind").asText()))
                .isNotEmpty()
                .allMatch(object -> object.at("/metadata/annotations/helm.sh~1resource-policy")
                        .asText()
                        .equals("keep"));
    }

    private static Map<String, Map<String, String>> made(Values values) {
        return Objects.of(Chart.PLATFORM.objects(values), "KafkaTopic")
                .collect(Collectors.toMap(Objects::name, TopicsAgreeTest::settings));
    }

    /** What the replicas of a cluster add is not the contract's. */
    private static Map<String, String> settings(JsonNode topic) {
        Map<String, String> settings = new TreeMap<>(Objects.texts(topic.at("/spec/config")));
        settings.remove("min.insync.replicas");
        return settings;
    }
}
