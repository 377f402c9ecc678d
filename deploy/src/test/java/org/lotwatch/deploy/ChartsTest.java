package org.lotwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {

    @ParameterizedTest
    @EnumSource
    void helmFindsNothingToMend(Chart chart) {
        var result = chart.lint();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("org.lotwatch.deploy.Values#all")
    void everySetOfValuesGivesThreeDeployments(Values values) {
        assertThat(Chart.LOTWATCH.objects(values))
                .filteredOn(object -> object.path("kind").asText().equals("Deployment"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOTWATCH | stats.replicas | 0 | replicas",
                "LOTWATCH | stats.image.tag | latest | tag",
                "LOTWATCH | stats.image.digest | sha256:abc | digest",
                "LOTWATCH | kafka.bootstrapServers | kafka | bootstrapServers",
                "LOTWATCH | kafka.securityProtocol | TLS | securityProtocol",
                "LOTWATCH | kafka.saslMechanism | GSSAPI | saslMechanism",
                "LOTWATCH | kafka.groupProtocol | auto | groupProtocol",
                "LOTWATCH | kafka.bootstrap | kafka:9092 | bootstrap",
                "LOTWATCH | stats.maxHeapPercent | 95 | maxHeapPercent",
                "LOTWATCH | image.pullPolicy | Sometimes | pullPolicy",
                "LOTWATCH | spread.whenUnsatisfiable | Never | whenUnsatisfiable",
                "LOTWATCH | shutdown.gracePeriod | 0 | gracePeriod",
                "PLATFORM | topics.partitions | 0 | partitions",
                "PLATFORM | kafka.version | 4.1.1 | version",
                "PLATFORM | postgresql.storage | 50 | storage",
                "PLATFORM | users.producers[0].name | Depot_7 | name",
                "PLATFORM | postgresql.image | postgres:latest | image",
            })
    void aValueThatCannotBeIsRefusedByItsName(Chart chart, String path, String value, String named) {
        assertThatThrownBy(() -> chart.render(Values.DEFAULT.set(path, value)))
                .hasMessageContaining("values don't meet the specifications")
                .hasMessageContaining(named);
    }

    @Test
    void theGracePeriodHoldsTheDrain() {
        assertThatThrownBy(() -> Chart.LOTWATCH.render(Values.DEFAULT.set("shutdown.drain", 60)))
                .hasMessageContaining("shutdown.gracePeriod must be more than");
    }

    @Test
    void replicasBeyondThePartitionsAreNotMade() {
        assertThatThrownBy(() -> Chart.PLATFORM.render(Values.DEFAULT.set("topics.minInSyncReplicas", 4)))
                .hasMessageContaining("topics.minInSyncReplicas must be at most topics.replicas");
    }

    /** Readers without Helm apply these files. After a change: {@code -Dlotwatch.golden=write}. */
    @ParameterizedTest
    @EnumSource
    void theManifestsKeptAreThoseTheChartRenders(Chart chart) throws IOException {
        String rendered = chart.render(Values.DEFAULT);
        Path kept = Path.of("kubernetes", chart.folder() + ".yaml");
        if ("write".equals(System.getProperty("lotwatch.golden"))) {
            Files.writeString(kept, rendered);
        }

        assertThat(rendered).isEqualTo(Files.readString(kept));
    }
}
