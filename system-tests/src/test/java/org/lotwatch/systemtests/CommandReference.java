package org.lotwatch.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The blocks of commands in the reference of {@code ./lotwatch}, run as a reader would, in the project's root. */
final class CommandReference {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final int PATIENCE_SECONDS = 120;

    private final Map<String, String> addresses;
    private final Path work;

    /** @param addresses the environment variables that name the system */
    CommandReference(Map<String, String> addresses, Path work) {
        this.addresses = Map.copyOf(addresses);
        this.work = work;
    }

    /** What became of one block. */
    record Told(String commands, int exitCode, String out, String err) {}

    static List<String> blocks() {
        try {
            Path reference = PackagedService.projectRoot().resolve("docs/reference/cli.md");
            return BLOCK.matcher(Files.readString(reference))
                    .results()
                    .map((MatchResult block) -> block.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs commands in a shell that stops at the first that fails. */
    Told run(String commands) throws IOException, InterruptedException {
        Path out = Files.createTempFile(work, "lotwatch-", ".out");
        Path err = Files.createTempFile(work, "lotwatch-", ".err");
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", commands)
                .directory(PackagedService.projectRoot().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(addresses);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("these commands do not end: " + commands);
        }
        return new Told(commands, process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
