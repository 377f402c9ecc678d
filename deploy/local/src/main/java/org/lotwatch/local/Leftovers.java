package org.lotwatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Processes of a run that was killed and could not stop them. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path pidFiles;
    private final Consumer<String> say;

    Leftovers(Path pidFiles, Consumer<String> say) {
        this.pidFiles = pidFiles;
        this.say = say;
    }

    /** Stops them all and forgets them. */
    void stop() throws IOException, InterruptedException {
        if (!Files.isDirectory(pidFiles)) {
            return;
        }
        for (PidFile file : files()) {
            Optional<ProcessHandle> process = file.process();
            if (process.isPresent()) {
                end(process.get());
                say.accept("stopped " + file.name() + " (process "
                        + process.get().pid() + "), left over from a run that was killed");
            }
            file.delete();
        }
    }

    private List<PidFile> files() throws IOException {
        try (Stream<Path> files = Files.list(pidFiles)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .map(PidFile::new)
                    .toList();
        }
    }

    /** Politely, then by force. */
    static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!hasEnded(process)) {
            process.destroyForcibly();
            hasEnded(process);
        }
    }

    private static boolean hasEnded(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException still) {
            return false;
        } catch (ExecutionException e) {
            throw new LaunchException("cannot wait for process " + process.pid(), e);
        }
    }
}
