package org.lotwatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL writes about itself into {@code postmaster.pid}. The file outlives a killed server, and its
 * process id may since belong to any other program.
 */
record PostmasterFile(long pid, Instant startedAt, int port) {
    /** Between the start of the process and the moment the server takes the time, on a machine under load. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(60);

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** What the file says; empty if there is none or it is not complete. */
    static Optional<PostmasterFile> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(in(data));
            return lines.size() < 4 ? Optional.empty() : Optional.of(parse(lines));
        } catch (NoSuchFileException | NumberFormatException notWritten) {
            return Optional.empty();
        }
    }

    private static PostmasterFile parse(List<String> lines) {
        return new PostmasterFile(
                Long.parseLong(lines.get(0).strip()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                Integer.parseInt(lines.get(3).strip()));
    }

    /** The server, if the process of that id is the one that wrote the file. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(this::wroteThis);
    }

    private boolean wroteThis(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean isPostgres = info.command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(true);
        boolean sameStart = info.startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(START_TOLERANCE) < 0)
                .orElse(true);
        return process.isAlive() && isPostgres && sameStart;
    }
}
