package org.lotwatch.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process of ours. If it ends before we stop it, the watch is told with its last words. */
final class Child {
    private final String name;
    private final Process process;
    private final PidFile pidFile;
    private final LogFile log;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Child(String name, Process process, PidFile pidFile, LogFile log) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    static Child start(ProcessPlan plan, Path logs, Path pidFiles, Watch watch) {
        LogFile log = new LogFile(logs.resolve(plan.name() + ".log"));
        PidFile pidFile = new PidFile(pidFiles.resolve(plan.name() + ".pid"));
        try {
            log.turn();
            ProcessBuilder builder = new ProcessBuilder(plan.shieldedCommand())
                    .redirectErrorStream(true)
                    .redirectOutput(log.path().toFile());
            builder.environment().putAll(plan.environment());
            Child child = new Child(plan.name(), builder.start(), pidFile, log);
            child.process.getOutputStream().close();
            pidFile.write(child.process.toHandle());
            CompletableFuture<Void> unused = child.process.onExit().thenAccept(ended -> child.report(ended, watch));
            return child;
        } catch (IOException e) {
            throw new LaunchException(plan.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Tells that it runs and does not answer. */
    LaunchException silent(Duration patience) {
        return new LaunchException(
                name + " is not ready after " + patience.toSeconds() + " s; its last lines:" + log.ending());
    }

    private void report(Process ended, Watch watch) {
        if (!stopping.get()) {
            watch.processEnded(
                    name + " ended by itself with exit code " + ended.exitValue() + "; its last lines:" + log.ending());
        }
    }

    /** Stops it in order, by force if it does not listen, and returns when it is gone. */
    void stop() throws IOException, InterruptedException {
        stopping.set(true);
        Leftovers.end(process.toHandle());
        pidFile.delete();
    }
}
