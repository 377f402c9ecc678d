package org.lotwatch.embedded;

import java.nio.file.Path;

/** Starts a server in a process of its own, which a test then kills or runs as somebody else. */
public final class PostgresLauncher {
    private PostgresLauncher() {}

    /**
     * Prints the port once the server answers, then waits for the end of its input; {@code keep} leaves the server
     * running.
     */
    public static void main(String[] args) throws Exception {
        PostgresSettings settings = PostgresSettings.below(Path.of(args[0]), 0, Durability.DISPOSABLE);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
        System.out.println(postgres.port());
        if (System.in.read() < 0) {
            postgres.close();
        }
    }
}
