package org.lotwatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Creates, starts and stops one data directory with PostgreSQL's own programs. */
final class PostgresControl {
    private static final int TOLD_LINES = 6;
    private static final int RECOVERY_ATTEMPTS = 50;
    private static final String ORPHANS = "pre-existing shared memory block";

    private final PostgresSettings settings;
    private final PostgresBinaries binaries;
    private final ServerAccount account;

    private PostgresControl(PostgresSettings settings, PostgresBinaries binaries, ServerAccount account) {
        this.settings = settings;
        this.binaries = binaries;
        this.account = account;
    }

    static PostgresControl of(PostgresSettings settings) throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpack(settings.binaries());
        Files.createDirectories(settings.directory());
        ServerAccount.requireUsable(settings.directory());
        Files.setPosixFilePermissions(settings.directory(), PosixFilePermissions.fromString("rwx------"));
        return new PostgresControl(settings, binaries, ServerAccount.choose(binaries, settings.directory()));
    }

    /** Creates the data directory if there is none; one that was not finished is begun again. */
    void initialise(String password) throws IOException {
        if (Files.exists(settings.data().resolve("PG_VERSION"))) {
            return;
        }
        Path draft = settings.directory().resolve("data.new");
        Path passwordFile = settings.directory().resolve("password.new");
        Trees.delete(draft);
        try {
            writePassword(passwordFile, password);
            require(run(initdb(draft, passwordFile)), "PostgreSQL cannot create its data in " + settings.directory());
            Files.move(draft, settings.data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** Starts the server and returns when it accepts connections. */
    void start(int port) throws IOException {
        Command.Outcome outcome = tryStart(port);
        for (int i = 0; i < RECOVERY_ATTEMPTS && !outcome.succeeded() && orphansAreStillLeaving(); i++) {
            outcome = tryStart(port);
        }
        if (!outcome.succeeded() && isRunning()) {
            stop("immediate");
        }
        require(outcome, "PostgreSQL does not start in " + settings.directory());
    }

    private Command.Outcome tryStart(int port) throws IOException {
        return run(List.of(
                binaries.program("pg_ctl"),
                "start",
                "-w",
                "-t",
                seconds(),
                "-D",
                settings.data().toString(),
                "-l",
                settings.log().toString(),
                "-o",
                settings.options(port)));
    }

    /** Stops the server: its clients' connections are cut, what is committed is kept. */
    void stop() throws IOException {
        Command.Outcome fast = stop("fast");
        if (!fast.succeeded() && isRunning()) {
            require(stop("immediate"), "PostgreSQL does not stop in " + settings.directory());
        }
    }

    boolean isRunning() throws IOException {
        return PostmasterFile.read(settings.data())
                .flatMap(PostmasterFile::process)
                .isPresent();
    }

    private Command.Outcome stop(String mode) throws IOException {
        return run(List.of(
                binaries.program("pg_ctl"),
                "stop",
                "-w",
                "-t",
                seconds(),
                "-m",
                mode,
                "-D",
                settings.data().toString()));
    }

    private List<String> initdb(Path draft, Path passwordFile) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "-D",
                draft.toString(),
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (settings.durability() == Durability.DISPOSABLE) {
            command.add("--no-sync");
        }
        return command;
    }

    private void writePassword(Path file, String password) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        account.own(file);
    }

    private Command.Outcome run(List<String> command) throws IOException {
        return Command.run(
                account.command(command),
                settings.directory(),
                settings.patience().plusSeconds(10));
    }

    private String seconds() {
        return String.valueOf(settings.patience().toSeconds());
    }

    /** After a kill of the server its connections' processes end by themselves, a moment later. */
    private boolean orphansAreStillLeaving() throws IOException {
        return lastLines().contains(ORPHANS);
    }

    private void require(Command.Outcome outcome, String complaint) throws IOException {
        if (!outcome.succeeded()) {
            throw new EmbeddedServerException(complaint + ": " + outcome.said() + System.lineSeparator() + lastLines());
        }
    }

    private String lastLines() throws IOException {
        if (!Files.exists(settings.log())) {
            return "";
        }
        try (Stream<String> lines = Files.lines(settings.log())) {
            List<String> all = lines.toList();
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - TOLD_LINES), all.size()));
        }
    }
}
