package org.lotwatch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A real PostgreSQL on loopback, in processes of its own. Passwords are checked (scram-sha-256), never trusted. A server
 * that a killed predecessor left running on the same directory is adopted.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String ADMINISTRATOR = "postgres";
    private static final String WRONG_PASSWORD = "28P01";

    private final PostgresControl control;
    private final DatabaseAccess administrator;
    private final ProcessHandle process;
    private final boolean adopted;

    private EmbeddedPostgres(
            PostgresControl control, DatabaseAccess administrator, ProcessHandle process, boolean adopted) {
        this.control = control;
        this.administrator = administrator;
        this.process = process;
        this.adopted = adopted;
    }

    /**
     * Starts or adopts a server and returns when it answers.
     *
     * @throws EmbeddedServerException if the port is taken, the password does not fit the data, or it cannot run here
     */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        try {
            ServerAccount.requireName();
            PostgresControl control = PostgresControl.of(settings);
            String password = password(settings);
            control.initialise(password);
            Optional<PostmasterFile> running = adoptable(settings, control);
            PostmasterFile server = running.isPresent() ? running.get() : launch(settings, control);
            EmbeddedPostgres postgres = new EmbeddedPostgres(
                    control,
                    new DatabaseAccess("127.0.0.1", server.port(), ADMINISTRATOR, ADMINISTRATOR, password),
                    server.process().orElseThrow(() -> vanished(settings)),
                    running.isPresent());
            postgres.requireEntry(settings);
            return postgres;
        } catch (IOException e) {
            throw new EmbeddedServerException("PostgreSQL does not start in " + settings.directory() + ": " + e, e);
        }
    }

    /** The server that runs on this directory, whoever started it. */
    public static Optional<ProcessHandle> running(PostgresSettings settings) {
        return file(settings).flatMap(PostmasterFile::process);
    }

    /** The port of the server that runs on this directory. */
    public static OptionalInt runningPort(PostgresSettings settings) {
        return running(settings).isEmpty()
                ? OptionalInt.empty()
                : file(settings).stream().mapToInt(PostmasterFile::port).findFirst();
    }

    private static Optional<PostmasterFile> file(PostgresSettings settings) {
        try {
            return PostmasterFile.read(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PostmasterFile.in(settings.data()), e);
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return administrator.port();
    }

    /** The server's first process; it ends when the server does. */
    public ProcessHandle process() {
        return process;
    }

    /** Whether the server was running already. */
    public boolean adopted() {
        return adopted;
    }

    /** The administrator's way in; services have roles of their own. */
    public DatabaseAccess administrator() {
        return administrator;
    }

    /** Stops the server and returns when it is gone; what is committed is kept. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                control.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }

    private static String password(PostgresSettings settings) {
        Secrets secrets = Secrets.in(settings.secrets());
        if (!secrets.has(ADMINISTRATOR) && Files.exists(settings.data())) {
            throw new EmbeddedServerException("the password of the database in " + settings.directory()
                    + " is gone: restore " + settings.secrets().resolve(ADMINISTRATOR)
                    + ", or start over with empty data");
        }
        return secrets.get(ADMINISTRATOR);
    }

    /** A server that runs here, if it has the wanted port; on another one it is stopped. */
    private static Optional<PostmasterFile> adoptable(PostgresSettings settings, PostgresControl control)
            throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(settings.data());
        if (file.flatMap(PostmasterFile::process).isEmpty()) {
            forgetStranger(settings, file);
            return Optional.empty();
        }
        if (settings.port() == 0 || file.get().port() == settings.port()) {
            return file;
        }
        control.stop();
        return Optional.empty();
    }

    /** PostgreSQL would take any live process of the old id for its predecessor; a dead one it handles itself. */
    private static void forgetStranger(PostgresSettings settings, Optional<PostmasterFile> file) throws IOException {
        if (file.isPresent() && ProcessHandle.of(file.get().pid()).isPresent()) {
            Files.delete(PostmasterFile.in(settings.data()));
        }
    }

    private static PostmasterFile launch(PostgresSettings settings, PostgresControl control) throws IOException {
        int port = settings.port() == 0 ? Ports.free() : settings.port();
        Ports.requireFree(port, "PostgreSQL");
        control.start(port);
        return PostmasterFile.read(settings.data()).orElseThrow(() -> vanished(settings));
    }

    private void requireEntry(PostgresSettings settings) throws IOException {
        try (Connection connection = Databases.connect(administrator)) {
            connection.isValid(5);
        } catch (SQLException e) {
            if (!adopted) {
                control.stop();
            }
            throw new EmbeddedServerException(
                    WRONG_PASSWORD.equals(e.getSQLState())
                            ? "the password in " + settings.secrets() + " does not open the database in "
                                    + settings.directory() + ": restore the one that belongs to it, or start over"
                            : "PostgreSQL started but does not answer: " + e.getMessage(),
                    e);
        }
    }

    private static EmbeddedServerException vanished(PostgresSettings settings) {
        return new EmbeddedServerException("PostgreSQL ended just after its start: see " + settings.log());
    }
}
