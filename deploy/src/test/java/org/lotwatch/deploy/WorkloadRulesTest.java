package org.lotwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules of a careful cluster. In brackets the checks of kube-linter (KL) and kube-score (KS) and the restricted Pod
 * Security Standard (PSS) that ask for the same.
 */
class WorkloadRulesTest {

    static Stream<Workload> workloads() {
        return Values.all().stream()
                .flatMap(values -> Objects.of(Chart.LOTWATCH.objects(values), "Deployment")
                        .map(deployment -> new Workload(values, deployment)));
    }

    record Workload(Values values, JsonNode deployment) {
        JsonNode pod() {
            return Objects.pod(deployment);
        }

        JsonNode container() {
            return Objects.container(deployment);
        }

        @Override
        public String toString() {
            return values + " " + Objects.name(deployment);
        }
    }

    /** PSS restricted; KL run-as-non-root; KS container-security-context-user-group-id. */
    @ParameterizedTest
    @MethodSource("workloads")
    void noPodRunsAsRoot(Workload workload) {
        JsonNode context = workload.pod().path("securityContext");

        assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(context.path("runAsUser").asInt()).isGreaterThan(10_000);
        assertThat(context.path("runAsGroup").asInt()).isGreaterThan(10_000);
        assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    }

    /** PSS restricted; KL privilege-escalation-container, drop-net-raw-capability, no-read-only-root-fs. */
    @ParameterizedTest
    @MethodSource("workloads")
    void noContainerMayDoMoreThanItsWork(Workload workload) {
        JsonNode context = workload.container().path("securityContext");

        assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(context.at("/capabilities/drop")).hasToString("[\"ALL\"]");
        assertThat(context.at("/capabilities/add").isMissingNode()).isTrue();
    }

    /** KL host-network, host-pid, host-ipc, sensitive-host-mounts; PSS volumes. */
    @ParameterizedTest
    @MethodSource("workloads")
    void noPodSharesItsHost(Workload workload) {
        assertThat(Objects.texts(workload.pod())).doesNotContainKeys("hostNetwork", "hostPID", "hostIPC");
        assertThat(Objects.each(workload.pod().path("volumes")))
                .allMatch(volume -> volume.has("emptyDir") || volume.has("secret"));
    }

    /** KL default-service-account, non-existent-service-account; nothing of ours asks Kubernetes anything. */
    @ParameterizedTest
    @MethodSource("workloads")
    void eachWorkloadHasItsOwnAccountWithoutToken(Workload workload) {
        assertThat(workload.pod().path("serviceAccountName").asText()).isEqualTo(Objects.name(workload.deployment()));
        assertThat(workload.pod().path("automountServiceAccountToken").asBoolean(true))
                .isFalse();
    }

    /** A selector cannot be changed: a version in it would stop the next upgrade. */
    @ParameterizedTest
    @MethodSource("workloads")
    void theSelectorHoldsWhatNeverChanges(Workload workload) {
        assertThat(Objects.texts(workload.deployment().at("/spec/selector/matchLabels")))
                .containsOnlyKeys("app.kubernetes.io/name", "app.kubernetes.io/instance");
    }

    /** KL latest-tag; KS container-image-tag. */
    @ParameterizedTest
    @MethodSource("workloads")
    void theImageIsOneImage(Workload workload) {
        assertThat(workload.container().path("image").asText())
                .matches(".+(:[0-9]+\\.[0-9]+\\.[0-9]+|@sha256:[0-9a-f]{64})");
    }

    /** KS pod-probes-identical; KL liveness-port, readiness-port. */
    @ParameterizedTest
    @MethodSource("workloads")
    void threeProbesAskThreeQuestions(Workload workload) {
        List<JsonNode> probes = Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                .map(name -> workload.container().path(name).path("httpGet"))
                .toList();

        assertThat(probes).allMatch(probe -> probe.path("port").asText().equals("http"));
        assertThat(probes.stream().map(probe -> probe.path("path").asText()))
                .containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
    }

    /** KL unset-cpu-requirements, unset-memory-requirements; KS container-resources. */
    @ParameterizedTest
    @MethodSource("workloads")
    void memoryIsReservedWholeAndCpuIsNotCapped(Workload workload) {
        JsonNode resources = workload.container().path("resources");

        assertThat(resources.at("/requests/memory").asText())
                .isNotEmpty()
                .isEqualTo(resources.at("/limits/memory").asText());
        assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
        assertThat(resources.path("limits").has("cpu")).isFalse();
    }

    /** KL no-rolling-update-strategy. */
    @ParameterizedTest
    @MethodSource("workloads")
    void anUpgradeTakesNoPodBeforeAnotherIsReady(Workload workload) {
        JsonNode rolling = workload.deployment().at("/spec/strategy/rollingUpdate");

        assertThat(rolling.path("maxUnavailable").asInt(1)).isZero();
        assertThat(rolling.path("maxSurge").asInt()).isEqualTo(1);
    }

    /** KS pod-topology-spread-constraints. */
    @ParameterizedTest
    @MethodSource("workloads")
    void replicasAreSpreadOverZonesAndHosts(Workload workload) {
        assertThat(Objects.each(workload.pod().path("topologySpreadConstraints"))
                        .map(constraint -> constraint.path("topologyKey").asText()))
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void theKillComesAfterTheDrain(Workload workload) {
        JsonNode settings = Objects.of(Chart.LOTWATCH.objects(workload.values()), "ConfigMap")
                .filter(map -> Objects.name(map).equals(Objects.name(workload.deployment())))
                .findFirst()
                .orElseThrow();
        String drain = settings.at("/data/QUARKUS_SHUTDOWN_TIMEOUT").asText();
        int sleep = workload.container().at("/lifecycle/preStop/exec/command/1").asInt();

        assertThat(workload.pod().path("terminationGracePeriodSeconds").asInt())
                .isGreaterThan(sleep + Integer.parseInt(drain.replace("s", "")));
    }

    /** KL env-var-secret: what is secret is named, never written. */
    @ParameterizedTest
    @MethodSource("workloads")
    void secretsComeFromSecrets(Workload workload) {
        Map<Boolean, Set<String>> bySecret = Objects.each(workload.container().path("env"))
                .collect(Collectors.partitioningBy(
                        variable -> variable.at("/valueFrom/secretKeyRef").isObject(),
                        Collectors.mapping(variable -> variable.path("name").asText(), Collectors.toSet())));

        assertThat(bySecret.get(true)).contains("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");
        assertThat(bySecret.get(false)).containsExactly("LOTWATCH_INSTANCE_ID");
    }
}
