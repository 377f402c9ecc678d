package org.lotwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an object names is there. */
class ReferencesTest {

    @ParameterizedTest
    @MethodSource("org.lotwatch.deploy.Values#all")
    void everySelectorChoosesPods(Values values) {
        List<JsonNode> objects = Chart.LOTWATCH.objects(values);
        List<JsonNode> deployments = Objects.of(objects, "Deployment").toList();

        assertThat(selectors(objects))
                .isNotEmpty()
                .allSatisfy(selector -> assertThat(deployments).anyMatch(each -> Objects.selects(selector, each)));
    }

    private static List<JsonNode> selectors(List<JsonNode> objects) {
        return objects.stream()
                .map(object -> switch (object.path("kind").asText()) {
                    case "Service" -> object.at("/spec/selector");
                    case "PodDisruptionBudget", "PodMonitor" -> object.at("/spec/selector/matchLabels");
                    case "NetworkPolicy" -> object.at("/spec/podSelector/matchLabels");
                    default -> object.at("/nothing");
                })
                .filter(JsonNode::isObject)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.lotwatch.deploy.Values#all")
    void everyWorkloadHasItsServiceBudgetAccountAndSettings(Values values) {
        List<JsonNode> objects = Chart.LOTWATCH.objects(values);
        List<String> workloads =
                Objects.of(objects, "Deployment").map(Objects::name).toList();

        for (String kind : List.of("Service", "PodDisruptionBudget", "ServiceAccount", "ConfigMap")) {
            assertThat(Objects.of(objects, kind).map(Objects::name)).as(kind).containsAll(workloads);
        }
    }

    @ParameterizedTest
    @MethodSource("org.lotwatch.deploy.Values#all")
    void everyPortThatIsNamedIsAPortOfTheContainer(Values values) {
        List<JsonNode> objects = Chart.LOTWATCH.objects(values);
        Set<String> ports = Objects.of(objects, "Deployment")
                .flatMap(
                        deployment -> Objects.each(Objects.container(deployment).path("ports")))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());

        assertThat(Objects.of(objects, "Service").flatMap(service -> Objects.values(service, "targetPort").stream()))
                .isNotEmpty()
                .allMatch(ports::contains);
        assertThat(Objects.of(objects, "PodMonitor").flatMap(monitor -> Objects.values(monitor, "port").stream()))
                .allMatch(ports::contains);
    }

    @ParameterizedTest
    @MethodSource("org.lotwatch.deploy.Values#all")
    void everyMountHasItsVolume(Values values) {
        assertThat(Objects.of(Chart.LOTWATCH.objects(values), "Deployment"))
                .allSatisfy(deployment -> assertThat(
                                Objects.each(Objects.container(deployment).path("volumeMounts"))
                                        .map(mount -> mount.path("name").asText()))
                        .containsExactlyElementsOf(
                                Objects.each(Objects.pod(deployment).path("volumes"))
                                        .map(volume -> volume.path("name").asText())
                                        .toList()));
    }

    @Test
    void theApplicationFindsWhatThePlatformMakes() {
        List<JsonNode> platform = Chart.PLATFORM.objects(Values.DEFAULT);
        List<String> users =
                Objects.of(platform, "KafkaUser").map(Objects::name).toList();
        List<String> passwords = Objects.of(platform, "Cluster")
                .flatMap(cluster -> Objects.each(cluster.at("/spec/managed/roles")))
                .map(role -> role.at("/passwordSecret/name").asText())
                .toList();
        List<String> cluster = Objects.of(platform, "Kafka").map(Objects::name).toList();
        String text = Chart.LOTWATCH.render(Values.DEFAULT);

        assertThat(users).hasSize(3).allMatch(user -> text.contains("name: " + user + ", key: sasl.jaas.config"));
        assertThat(passwords).hasSize(3).allMatch(secret -> text.contains("name: " + secret + ", key: password"));
        assertThat(text)
                .contains(cluster.get(0) + "-kafka-bootstrap:9093", cluster.get(0) + "-cluster-ca-cert")
                .contains("lotwatch-postgres-rw:5432", "lotwatch-postgres-ca");
    }

    @Test
    void aScalerNamesItsDeploymentWhichThenHasNoReplicas() {
        List<JsonNode> objects = Chart.LOTWATCH.objects(Values.EVERYTHING);
        JsonNode scaler = Objects.of(objects, "ScaledObject").findFirst().orElseThrow();
        JsonNode target = Objects.of(objects, "Deployment")
                .filter(each -> Objects.name(each)
                        .equals(scaler.at("/spec/scaleTargetRef/name").asText()))
                .findFirst()
                .orElseThrow();
        int partitions = Objects.of(Chart.PLATFORM.objects(Values.DEFAULT), "KafkaTopic")
                .findFirst()
                .orElseThrow()
                .at("/spec/partitions")
                .asInt();

        assertThat(target.path("spec").has("replicas")).isFalse();
        assertThat(scaler.at("/spec/maxReplicaCount").asInt()).isBetween(2, partitions);
    }
}
