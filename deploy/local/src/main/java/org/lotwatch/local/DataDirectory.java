package org.lotwatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.lotwatch.embedded.DirectoryLock;
import org.lotwatch.embedded.Durability;
import org.lotwatch.embedded.PostgresSettings;
import org.lotwatch.embedded.Trees;

/** What a run keeps, in one folder: the servers' data, passwords, logs, and what was fed. */
record DataDirectory(Path root) {
    private static final List<String> OWNER_ONLY = List.of("kafka", "logs", "run");
    private static final List<String> STARTED_OVER =
            List.of("kafka", "postgres", "secrets", "logs", "voyage.properties");

    DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    DirectoryLock lock() {
        return DirectoryLock.take(root, "this run");
    }

    /** Deletes everything that earlier runs stored; programs that were unpacked stay. */
    void startOver() throws IOException {
        for (String each : STARTED_OVER) {
            Trees.delete(root.resolve(each));
        }
    }

    /** PostgreSQL's account must be able to pass through the folder, and nobody else may look into the rest. */
    void prepare() throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String each : OWNER_ONLY) {
            Files.createDirectories(root.resolve(each));
            Files.setPosixFilePermissions(root.resolve(each), PosixFilePermissions.fromString("rwx------"));
        }
    }

    PostgresSettings postgres(int port) {
        return PostgresSettings.below(root, port, Durability.KEPT);
    }

    LogFile postgresLog() {
        return new LogFile(root.resolve("postgres/postgres.log"));
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path pidFiles() {
        return root.resolve("run");
    }

    FeedRecord feedRecord() {
        return new FeedRecord(root.resolve("voyage.properties"));
    }
}
