package org.lotwatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.EmbeddedPostgres;
import org.lotwatch.embedded.PostgresSettings;

/** The database behind {@link OwnServers}; it keeps its address and its data while it is off. */
public final class OwnDatabase {
    private static final Path DIRECTORY = directory();

    private static int port;
    private static @Nullable Properties coordinates;
    private static @Nullable EmbeddedPostgres postgres;

    private OwnDatabase() {}

    /** Where it is when it is on; see {@link ServerCoordinates}. */
    public static synchronized Properties coordinates() {
        return Objects.requireNonNull(coordinates, "the database was never on");
    }

    /** Returns when it answers and has the services' databases. */
    public static synchronized void turnOn() {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start(PostgresSettings.below(DIRECTORY, port, Durability.DISPOSABLE)
                    .withBinaries(EmbeddedServers.BINARIES));
        }
        if (coordinates == null) {
            port = postgres.port();
            coordinates = ServerCoordinates.of("", EmbeddedServers.databases(postgres, DIRECTORY));
            Runtime.getRuntime().addShutdownHook(new Thread(OwnDatabase::turnOff, "own-database-stop"));
        }
    }

    /** Returns when it is down; its clients are told. */
    public static synchronized void turnOff() {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }

    /** Ends it without a word to its clients. */
    public static synchronized void kill() {
        if (postgres != null) {
            postgres.process().destroyForcibly();
            postgres.process().onExit().join();
            postgres = null;
        }
    }

    private static Path directory() {
        try {
            Path root = Files.createDirectories(Path.of("target", "own-servers").toAbsolutePath());
            return Files.createTempDirectory(root, "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
