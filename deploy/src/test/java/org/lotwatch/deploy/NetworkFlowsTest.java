package org.lotwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which packets the policies of the production values let through: those listed, and no other. */
class NetworkFlowsTest {
    private static final List<JsonNode> OBJECTS = Chart.LOTWATCH.objects(Values.PRODUCTION);

    @ParameterizedTest
    @CsvSource({
        "ingress-nginx, http, true",
        "monitoring, http, true",
        "lotwatch, http, false",
        "default, http, false",
    })
    void onlyTheIngressControllerAndPrometheusComeIn(String namespace, String port, boolean allowed) {
        assertThat(deployments())
                .hasSize(3)
                .allMatch(deployment ->
                        rules(deployment, "ingress").anyMatch(rule -> from(rule, namespace) && opens(rule, port))
                                == allowed);
    }

    @ParameterizedTest
    @CsvSource({"9093, true", "5432, true", "443, false", "80, false", "22, false", "6443, false"})
    void onlyBrokersAndDatabasesAreReached(String port, boolean allowed) {
        assertThat(deployments())
                .allMatch(deployment -> rules(deployment, "egress").anyMatch(rule -> opens(rule, port)) == allowed);
    }

    @Test
    void namesAreAskedOfTheClustersResolverAlone() {
        assertThat(deployments())
                .allMatch(deployment -> rules(deployment, "egress")
                        .filter(rule -> opens(rule, "53"))
                        .allMatch(rule -> rule.at("/to/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                .asText()
                                .equals("kube-system")));
    }

    @Test
    void whatNoPolicyAllowsIsDenied() {
        JsonNode denial = Objects.of(OBJECTS, "NetworkPolicy")
                .filter(policy -> Objects.name(policy).endsWith("-deny-all"))
                .findFirst()
                .orElseThrow();

        assertThat(denial.at("/spec/policyTypes")).hasToString("[\"Ingress\",\"Egress\"]");
        assertThat(denial.path("spec").has("ingress") || denial.path("spec").has("egress"))
                .isFalse();
        assertThat(deployments())
                .allMatch(deployment -> Objects.selects(denial.at("/spec/podSelector/matchLabels"), deployment));
    }

    private static List<JsonNode> deployments() {
        return Objects.of(OBJECTS, "Deployment").toList();
    }

    private static Stream<JsonNode> rules(JsonNode deployment, String direction) {
        return Objects.of(OBJECTS, "NetworkPolicy")
                .filter(policy -> Objects.selects(policy.at("/spec/podSelector/matchLabels"), deployment))
                .flatMap(policy -> Objects.each(policy.path("spec").path(direction)));
    }

    private static boolean from(JsonNode rule, String namespace) {
        return Objects.each(rule.path("from"))
                .map(peer -> Objects.texts(peer.at("/namespaceSelector/matchLabels")))
                .anyMatch(Map.of("kubernetes.io/metadata.name", namespace)::equals);
    }

    private static boolean opens(JsonNode rule, String port) {
        return Objects.each(rule.path("ports"))
                .anyMatch(each -> each.path("port").asText().equals(port));
    }
}
