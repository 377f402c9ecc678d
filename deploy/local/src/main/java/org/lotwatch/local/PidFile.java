package org.lotwatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers a process beyond our own death: its id and, because ids are used again, the moment it started. */
record PidFile(Path path) {

    void write(ProcessHandle process) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, List.of(String.valueOf(process.pid()), start(process)));
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    String name() {
        return path.getFileName().toString().replace(".pid", "");
    }

    /** The remembered process, if it still runs. */
    Optional<ProcessHandle> process() throws IOException {
        List<String> lines = Files.readAllLines(path);
        if (lines.size() != 2 || !lines.get(0).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> start(process).equals(lines.get(1)));
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
