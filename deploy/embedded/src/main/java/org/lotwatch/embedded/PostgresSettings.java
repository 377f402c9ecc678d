package org.lotwatch.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where an embedded PostgreSQL lives.
 *
 * @param directory its data and log; kept; handed to the account that the server runs under
 * @param secrets where the administrator's password is kept; stays with the caller
 * @param binaries where the server's programs are unpacked, shared by any number of processes
 * @param port on 127.0.0.1; 0 takes a free one, or the one that an adopted server has
 * @param durability what a commit promises
 * @param patience how long a start, which may have to recover, or a stop may take
 */
public record PostgresSettings(
        Path directory, Path secrets, Path binaries, int port, Durability durability, Duration patience) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public PostgresSettings {
        directory = directory.toAbsolutePath().normalize();
        secrets = secrets.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, was " + port);
        }
        if (patience.toSeconds() < 1) {
            throw new IllegalArgumentException("patience must be at least 1 s, was " + patience);
        }
    }

    /** Everything below one directory, with the usual patience. */
    public static PostgresSettings below(Path root, int port, Durability durability) {
        return new PostgresSettings(
                root.resolve("postgres"),
                root.resolve("secrets"),
                root.resolve("binaries"),
                port,
                durability,
                PATIENCE);
    }

    /** The same with the programs unpacked elsewhere. */
    public PostgresSettings withBinaries(Path elsewhere) {
        return new PostgresSettings(directory, secrets, elsewhere, port, durability, patience);
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    /** The server's options; no value needs quoting. Names what the shipped defaults leave open. */
    String options(int chosenPort) {
        String kept = durability == Durability.KEPT ? "on" : "off";
        return String.join(
                " ",
                "-p " + chosenPort,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=" + kept,
                "-c synchronous_commit=" + kept,
                "-c full_page_writes=" + kept,
                "-c max_connections=100",
                "-c shared_buffers=128MB",
                "-c max_wal_size=2GB",
                "-c client_connection_check_interval=5s",
                "-c tcp_keepalives_idle=30",
                "-c log_line_prefix=%m_[%p]_%q%u@%d_");
    }
}
