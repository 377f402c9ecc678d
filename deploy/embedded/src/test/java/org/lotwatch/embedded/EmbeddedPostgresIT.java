package org.lotwatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresIT {
    /** Not JUnit's temporary directory: the server's account must be able to enter it. */
    private Path directory;

    @BeforeEach
    void openDirectory() throws IOException {
        directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-it");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void stopAndDelete() throws IOException {
        EmbeddedPostgres.running(settings(0)).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
        Trees.delete(directory);
    }

    @Test
    void aRestartKeepsRows() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(0))) {
            execute(postgres.administrator(), "CREATE TABLE lots (id text)", "INSERT INTO lots VALUES ('kept')");
        }

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(0))) {
            assertThat(postgres.adopted()).isFalse();
            assertThat(query(postgres.administrator(), "SELECT id FROM lots")).isEqualTo("kept");
        }
    }

    @Test
    void keptDataIsForcedToDisk() throws SQLException {
        PostgresSettings kept =
                PostgresSettings.below(directory, 0, Durability.KEPT).withBinaries(binaries());

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(kept)) {
            assertThat(query(postgres.administrator(), "SHOW fsync")).isEqualTo("on");
            assertThat(query(postgres.administrator(), "SHOW synchronous_commit"))
                    .isEqualTo("on");
            assertThat(query(postgres.administrator(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void theServerDoesNotRunAsRoot() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(0))) {
            Path process = Path.of("/proc", String.valueOf(postgres.process().pid()));
            assumeThat(process).exists();

            assertThat(Files.readString(process.resolve("status"))).doesNotContainPattern("CapEff:\\s+0*[1-9a-f]");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(0))) {
            DatabaseAccess right = postgres.administrator();
            DatabaseAccess wrong =
                    new DatabaseAccess(right.host(), right.port(), right.database(), right.username(), "wrong");

            assertThatThrownBy(() -> query(wrong, "SELECT 1")).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aServiceMayNotEnterTheDatabaseOfAnother() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(0))) {
            Databases databases = new Databases(postgres.administrator());
            DatabaseAccess stats = databases.create("stats", "first");
            databases.create("shipment", "other");

            assertThat(query(stats, "SELECT current_database()")).isEqualTo("stats");
            DatabaseAccess intruder =
                    new DatabaseAccess(stats.host(), stats.port(), "shipment", stats.username(), stats.password());
            assertThatThrownBy(() -> query(intruder, "SELECT 1")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void creatingADatabaseAgainKeepsItAndTakesTheNewPassword() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(0))) {
            Databases databases = new Databases(postgres.administrator());
            execute(databases.create("stats", "first"), "CREATE TABLE lots AS SELECT 'kept' AS id");

            DatabaseAccess again = databases.create("stats", "second");

            assertThat(query(again, "SELECT id FROM lots")).isEqualTo("kept");
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings(holder.getLocalPort())))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("port " + holder.getLocalPort() + " on 127.0.0.1 is taken");
        }
    }

    @Test
    void aServerWhoseLauncherWasKilledIsAdopted() throws Exception {
        int port = startAndKillLauncher(List.of());

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(port))) {
            assertThat(postgres.adopted()).isTrue();
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(query(postgres.administrator(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(EmbeddedPostgres.running(settings(port))).isEmpty();
    }

    @Test
    void aLeftOverServerOnAnotherPortIsMoved() throws Exception {
        int left = startAndKillLauncher(List.of());
        int wanted = Ports.free();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(wanted))) {
            assertThat(postgres.adopted()).isFalse();
            assertThat(postgres.port()).isEqualTo(wanted).isNotEqualTo(left);
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramIsStale() throws IOException {
        EmbeddedPostgres.start(settings(0)).close();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(
                PostmasterFile.in(settings(0).data()),
                String.join("\n", String.valueOf(stranger), settings(0).data().toString(), "1", "5432", "", "", "")
                        + "\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(0))) {
            assertThat(postgres.adopted()).isFalse();
            assertThat(postgres.process().pid()).isNotEqualTo(stranger);
        }
    }

    @Test
    void aKilledServerRecoversItsRows() throws SQLException {
        EmbeddedPostgres killed = EmbeddedPostgres.start(settings(0));
        execute(killed.administrator(), "CREATE TABLE lots AS SELECT 'kept' AS id", "CHECKPOINT");
        killed.process().destroyForcibly();
        killed.process().onExit().join();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(0))) {
            assertThat(query(postgres.administrator(), "SELECT id FROM lots")).isEqualTo("kept");
        }
    }

    @Test
    void anInterruptedCreationIsBegunAgain() throws IOException {
        Path draft = directory.resolve("postgres/data.new");
        Files.createDirectories(draft);
        Files.writeString(draft.resolve("PG_VERSION"), "18");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings(0))) {
            assertThat(postgres.process().isAlive()).isTrue();
        }
    }

    @Test
    void dataWhosePasswordIsGoneIsNamed() throws IOException {
        EmbeddedPostgres.start(settings(0)).close();
        Trees.delete(directory.resolve("secrets"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(settings(0)))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("is gone: restore");
    }

    @Test
    void anOrdinaryUserStartsItToo() throws Exception {
        assumeThat(ServerAccount.isRoot())
                .as("otherwise every test here is this test")
                .isTrue();
        ServerAccount.NOBODY.own(directory);

        Process launcher = launch(ServerAccount.NOBODY.command(List.of()));
        int port = readPort(launcher);
        launcher.getOutputStream().close();

        assertThat(port).isPositive();
        assertThat(launcher.waitFor()).isZero();
    }

    @Test
    void anAccountWithoutANameIsToldWhatItLacks() throws Exception {
        assumeThat(ServerAccount.isRoot())
                .as("only root can become somebody whom nobody knows")
                .isTrue();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

        Process launcher = launch(
                List.of("setpriv", "--reuid=12345", "--regid=12345", "--clear-groups"), ProcessBuilder.Redirect.PIPE);
        String told = new String(launcher.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(launcher.waitFor()).isNotZero();
        assertThat(told).contains("uid 12345 has none here: add it to /etc/passwd (lotwatch:x:12345:12345:");
    }

    private int startAndKillLauncher(List<String> prefix) throws IOException, InterruptedException {
        Process launcher = launch(prefix);
        int port = readPort(launcher);
        launcher.destroyForcibly().waitFor();
        return port;
    }

    /** With its own copy of the class path, because another account may not read the usual one. */
    private Process launch(List<String> prefix) throws IOException {
        return launch(prefix, ProcessBuilder.Redirect.INHERIT);
    }

    private Process launch(List<String> prefix, ProcessBuilder.Redirect errors) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ClassPathCopy.below(directory.resolve("classes")),
                PostgresLauncher.class.getName(),
                directory.toString()));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(errors)
                .start();
    }

    private static int readPort(Process launcher) throws IOException {
        BufferedReader output = launcher.inputReader();
        String line = output.readLine();
        assertThat(line).as("what the launcher printed").isNotNull();
        return Integer.parseInt(line);
    }

    private PostgresSettings settings(int port) {
        return PostgresSettings.below(directory, port, Durability.DISPOSABLE).withBinaries(binaries());
    }

    private static Path binaries() {
        return Path.of("target", "binaries");
    }

    private static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = Databases.connect(access);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String query(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = Databases.connect(access);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
