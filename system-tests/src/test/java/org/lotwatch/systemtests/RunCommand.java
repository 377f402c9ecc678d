package org.lotwatch.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One call of {@code ./run}, as from a shell in the project's root. It is told not to build: what it needs is packaged before
 * these tests, and a build within a build would write what the outer one reads.
 */
final class RunCommand implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;
    private final Path err;

    private RunCommand(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static RunCommand start(Path directory, String... options) {
        List<String> command = new ArrayList<>(List.of("./run", "--no-build"));
        command.addAll(List.of(options));
        try {
            Files.createDirectories(directory);
            Path out = Files.createTempFile(directory, "run-", ".out");
            Path err = Path.of(out.toString().replace(".out", ".err"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(PackagedService.projectRoot().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return new RunCommand(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException("./run cannot be started", e);
        }
    }

    /** Standard output so far. */
    String said() {
        return read(out);
    }

    /** Standard error so far. */
    String progress() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunCommand awaitSaying(String text) {
        return awaitText(text, this::said);
    }

    RunCommand awaitProgress(String text) {
        return awaitText(text, this::progress);
    }

    private RunCommand awaitText(String text, Supplier<String> source) {
        await("./run says " + text + "; its progress: " + err)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast("./run has ended; its progress: " + err, () -> !process.isAlive())
                .until(() -> source.get().contains(text));
        return this;
    }

    /** Everything that it has started and that runs now. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    long pid() {
        return process.pid();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("./run does not end; its progress: " + err);
        }
        return process.exitValue();
    }

    /** Ends what a failed test left: it cannot then be relied on to end its own. */
    @Override
    public void close() {
        List<ProcessHandle> started = children();
        process.destroyForcibly().onExit().join();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
