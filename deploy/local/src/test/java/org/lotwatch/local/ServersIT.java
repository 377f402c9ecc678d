package org.lotwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.embedded.EmbeddedPostgres;
import org.lotwatch.embedded.EmbeddedServerException;
import org.lotwatch.embedded.Ports;
import org.lotwatch.embedded.Trees;

@Timeout(300)
class ServersIT {
    private final List<String> said = new ArrayList<>();
    private final ProgressView progress = new SaidLines(said);
    private final Watch watch = new Watch();
    private DataDirectory data = new DataDirectory(Path.of("target"));

    @BeforeEach
    void openDirectory() throws IOException {
        Path parent = Path.of("target").toAbsolutePath();
        Files.createDirectories(parent);
        data = new DataDirectory(Files.createTempDirectory(parent, "servers-it"));
        data.prepare();
    }

    @AfterEach
    void deleteDirectory() throws IOException {
        Trees.delete(data.root());
    }

    @Test
    void bothServersAnswerAndLeaveNoProcessBehind() throws Exception {
        ChosenPorts ports = ports();
        try (Parts parts = new Parts(progress)) {
            Servers servers = new Servers(data, ports, watch, parts);
            servers.start();
            servers.awaitTopics(3);

            assertThat(broker().isAlive()).isTrue();
            assertThat(topics(servers)).contains("shipment-loaded", "operability-totals");
            assertThat(servers.database(Service.STATS).jdbcUrl()).endsWith(":" + ports.postgres() + "/stats");
        }

        assertNothingRuns();
        assertThat(Ports.isFree(ports.kafka()) && Ports.isFree(ports.postgres()))
                .isTrue();
        assertThat(watch.stopRequested()).isFalse();
        assertThat(said).filteredOn(line -> line.startsWith("Stopping")).hasSize(2);
    }

    @Test
    void aKilledBrokerEndsTheRunAndIsNamed() throws Exception {
        try (Parts parts = new Parts(progress)) {
            start(parts);

            broker().destroyForcibly();
            watch.awaitStop();

            assertThatThrownBy(watch::requireProcesses).hasMessageContaining("kafka ended by itself");
        }
        assertNothingRuns();
    }

    @Test
    void aKilledDatabaseEndsTheRunAndIsNamed() throws Exception {
        try (Parts parts = new Parts(progress)) {
            start(parts);

            EmbeddedPostgres.running(data.postgres(0)).ifPresent(ProcessHandle::destroyForcibly);
            watch.awaitStop();

            assertThatThrownBy(watch::requireProcesses).hasMessageContaining("PostgreSQL ended by itself");
        }
        assertNothingRuns();
    }

    @Test
    void whatStartedIsStoppedWhenTheRestCannotStart() throws Exception {
        ChosenPorts ports = ports();
        try (Parts parts = new Parts(progress)) {
            Files.writeString(data.root().resolve("postgres"), "a file where the folder should be");

            assertThatThrownBy(() -> new Servers(data, ports, watch, parts).start())
                    .isInstanceOf(EmbeddedServerException.class);
        }

        assertNoProcessIsLeft();
        assertThat(Ports.isFree(ports.kafka())).isTrue();
    }

    @Test
    void aRequestToStopEndsTheStart() throws Exception {
        watch.requestStop();
        try (Parts parts = new Parts(progress)) {
            assertThatThrownBy(() -> start(parts)).isInstanceOf(StopRequestedException.class);
        }

        assertNothingRuns();
    }

    private void start(Parts parts) throws InterruptedException {
        Servers servers = new Servers(data, ports(), watch, parts);
        servers.start();
        servers.awaitTopics(3);
    }

    private static ChosenPorts ports() {
        return new ChosenPorts(Ports.free(), Ports.free(), Ports.free(), Map.of());
    }

    private static List<String> topics(Servers servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    /** The broker, by its pid file: the system does not tell the arguments of a command line as long as this one. */
    private ProcessHandle broker() throws IOException {
        return new PidFile(data.pidFiles().resolve("kafka.pid")).process().orElseThrow();
    }

    /** Nothing of ours: no server, no child of this process, no memory of one. */
    private void assertNothingRuns() {
        assertThat(EmbeddedPostgres.running(data.postgres(0))).isEmpty();
        assertNoProcessIsLeft();
    }

    private void assertNoProcessIsLeft() {
        assertThat(data.pidFiles()).isEmptyDirectory();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
