package org.lotwatch.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a short-lived program and gathers what it said. A terminal's Ctrl-C does not reach it: half a start or half a stop
 * would leave more behind than waiting for its end.
 */
final class Command {
    private Command() {}

    /** What became of it: its exit code, and both outputs together. */
    record Outcome(int exit, String said) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /**
     * Runs to the end.
     *
     * @param workingDirectory must be open to the account that the command changes to
     * @throws IOException if it does not end in time
     */
    static Outcome run(List<String> command, Path workingDirectory, Duration patience) throws IOException {
        Path output = Files.createTempFile("lotwatch-command", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(shielded(command))
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            int exit = await(builder.start(), command, patience);
            return new Outcome(
                    exit, Files.readString(output, StandardCharsets.UTF_8).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static List<String> shielded(List<String> command) {
        List<String> all = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        all.addAll(command);
        return all;
    }

    private static int await(Process process, List<String> command, Duration patience) throws IOException {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " did not end within " + patience.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.get(0), e);
        }
    }
}
