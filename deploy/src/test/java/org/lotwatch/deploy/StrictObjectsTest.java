package org.lotwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kubernetes' own types know every field of an object, and which of them must be there. */
class StrictObjectsTest {

    private interface Check {
        void accept(JsonElement object) throws IOException;
    }

    private static final Map<String, Check> BUILT_IN = Map.of(
            "Deployment", V1Deployment::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "ServiceAccount", V1ServiceAccount::validateJsonElement,
            "ConfigMap", V1ConfigMap::validateJsonElement,
            "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "Ingress", V1Ingress::validateJsonElement);

    /** Objects of operators, whose fields Kubernetes does not know. */
    private static final List<String> CUSTOM = List.of(
            "Kafka",
            "KafkaNodePool",
            "KafkaTopic",
            "KafkaUser",
            "Cluster",
            "Database",
            "PodMonitor",
            "PrometheusRule",
            "ScaledObject");

    @ParameterizedTest
    @MethodSource("org.lotwatch.deploy.Values#all")
    void everyFieldOfTheApplicationIsKnownToKubernetes(Values values) throws IOException {
        for (JsonNode object : Chart.LOTWATCH.objects(values)) {
            check(object);
        }
    }

    @Test
    void everyFieldOfThePlatformIsKnownToKubernetes() throws IOException {
        for (JsonNode object : Chart.PLATFORM.objects(Values.DEFAULT)) {
            check(object);
        }
    }

    @Test
    void aMistypedFieldWouldBeFound() {
        String mistyped =
                Chart.LOTWATCH.render(Values.DEFAULT).replace("readOnlyRootFilesystem", "readOnlyRootFileSystem");

        assertThatThrownBy(() -> {
                    for (JsonNode object : Chart.objects(mistyped)) {
                        check(object);
                    }
                })
                .hasMessageContaining("readOnlyRootFileSystem");
    }

    private static void check(JsonNode object) throws IOException {
        String kind = object.path("kind").asText();
        Check check = BUILT_IN.get(kind);
        if (check == null) {
            assertThat(CUSTOM).contains(kind);
        } else {
            check.accept(JsonParser.parseString(object.toString()));
        }
    }
}
