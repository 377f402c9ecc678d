package org.lotwatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lotwatch.embedded.DatabaseAccess;
import org.lotwatch.embedded.Databases;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.EmbeddedKafka;
import org.lotwatch.embedded.EmbeddedPostgres;
import org.lotwatch.embedded.KafkaSettings;
import org.lotwatch.embedded.PostgresSettings;
import org.lotwatch.embedded.Secrets;
import org.lotwatch.embedded.Topics;
import org.lotwatch.embedded.Trees;

/**
 * A broker in this process and a PostgreSQL beside it, with data that is thrown away. Each test process has a directory
 * named by its process id; what a killed one left behind is cleaned up by the next.
 */
final class EmbeddedServers implements Supplier<Properties> {
    private static final Path ROOT = root();
    static final Path BINARIES =
            Path.of(System.getProperty("java.io.tmpdir"), "lotwatch-" + System.getProperty("user.name"));

    @Override
    public Properties get() {
        try {
            sweep();
            Path directory = ROOT.resolve(String.valueOf(ProcessHandle.current().pid()));
            EmbeddedPostgres postgres = EmbeddedPostgres.start(postgres(directory));
            EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.onFreePorts(directory.resolve("kafka")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(kafka, postgres, directory), "servers-stop"));
            Topics.create(kafka.bootstrapServers(), RunningServers.TOPICS);
            return ServerCoordinates.of(kafka.bootstrapServers(), databases(postgres, directory));
        } catch (IOException e) {
            throw new UncheckedIOException("the test servers cannot keep their data in " + ROOT, e);
        }
    }

    static List<DatabaseAccess> databases(EmbeddedPostgres postgres, Path directory) {
        Databases databases = new Databases(postgres.administrator());
        Secrets secrets = Secrets.in(directory.resolve("secrets"));
        return ServerCoordinates.DATABASES.stream()
                .map(name -> databases.create(name, secrets.get(name)))
                .toList();
    }

    private static PostgresSettings postgres(Path directory) {
        return PostgresSettings.below(directory, 0, Durability.DISPOSABLE).withBinaries(BINARIES);
    }

    private static Path root() {
        Path build = Path.of("target").toAbsolutePath();
        return Files.isDirectory(build) ? build.resolve("servers") : BINARIES.resolve("servers");
    }

    private static void sweep() throws IOException {
        Files.createDirectories(ROOT);
        List<Path> abandoned;
        try (Stream<Path> directories = Files.list(ROOT)) {
            abandoned = directories.filter(EmbeddedServers::isAbandoned).toList();
        }
        for (Path directory : abandoned) {
            EmbeddedPostgres.running(postgres(directory)).ifPresent(EmbeddedServers::kill);
            Trees.delete(directory);
        }
    }

    private static boolean isAbandoned(Path directory) {
        String name = directory.getFileName().toString();
        return name.matches("\\d+") && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }

    private static void kill(ProcessHandle server) {
        server.destroyForcibly();
        server.onExit().join();
    }

    private static void stop(EmbeddedKafka kafka, EmbeddedPostgres postgres, Path directory) {
        try {
            kafka.close();
            postgres.close();
            Trees.delete(directory);
        } catch (IOException e) {
            System.err.println("The test servers' data stays in " + directory + ": " + e);
        }
    }
}
