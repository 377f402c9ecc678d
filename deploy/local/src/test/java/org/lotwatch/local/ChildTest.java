package org.lotwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildTest {
    private final Path directory;
    private final Watch watch = new Watch();

    ChildTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aProcessThatEndsByItselfEndsTheRunWithItsLastWords() throws InterruptedException {
        start("echo all is well; echo out of shells >&2; exit 3");

        watch.awaitStop();

        assertThatThrownBy(watch::requireProcesses)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("depot ended by itself with exit code 3")
                .hasMessageContaining("out of shells")
                .hasMessageContaining(directory.resolve("logs/depot.log").toString());
    }

    @Test
    void stackFramesDoNotHideTheReason() throws IOException {
        Path log = directory.resolve("long.log");
        Files.writeString(
                log,
                "Caused by: the reason\n" + "\tat org.lotwatch.Deep.call(Deep.java:1)\n".repeat(50) + "\t... 5 more\n");

        assertThat(new LogFile(log).ending()).contains("Caused by: the reason").doesNotContain("Deep");
    }

    @Test
    void aProcessThatWeStopDoesNotEndTheRun() throws Exception {
        Child child = start("exec sleep 300");

        child.stop();

        assertThat(ProcessHandle.of(child.pid())).isEmpty();
        assertThat(watch.stopRequested()).isFalse();
        assertThat(directory.resolve("run/depot.pid")).doesNotExist();
    }

    @Test
    void theInterruptOfATerminalDoesNotReachAProcess() throws Exception {
        Child child = start("echo ready; while read -r line; do :; done; exec sleep 300");

        new ProcessBuilder("kill", "-INT", String.valueOf(child.pid())).start().waitFor();

        assertThat(watch.await(watch::stopRequested, Duration.ofMillis(20), Duration.ofMillis(300)))
                .as("the process ended")
                .isFalse();
        child.stop();
    }

    @Test
    void aProcessLeftOverFromAKilledRunIsStoppedByTheNext() throws Exception {
        Child left = start("exec sleep 300");
        StringBuilder said = new StringBuilder();

        new Leftovers(directory.resolve("run"), said::append).stop();

        assertThat(ProcessHandle.of(left.pid())).isEmpty();
        assertThat(said).contains("stopped depot (process " + left.pid() + ")");
        assertThat(directory.resolve("run")).isEmptyDirectory();
    }

    @Test
    void aStrangerWithTheRememberedIdIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "300").start();
        Files.createDirectories(directory.resolve("run"));
        Files.write(
                directory.resolve("run/depot.pid"), List.of(String.valueOf(stranger.pid()), "2024-02-11T08:00:00Z"));

        new Leftovers(directory.resolve("run"), line -> {}).stop();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        Path log = directory.resolve("logs/depot.log");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "before");

        start("exec sleep 300").stop();

        assertThat(directory.resolve("logs/depot.log.1")).hasContent("before");
    }

    @Test
    void whatCannotBeStartedIsNamed() throws IOException {
        Files.writeString(directory.resolve("logs"), "a file where the folder should be");

        assertThatThrownBy(() -> start("true"))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("depot cannot be started");
    }

    private Child start(String script) {
        ProcessPlan plan = new ProcessPlan("depot", List.of("sh", "-c", script), Map.of());
        return Child.start(plan, directory.resolve("logs"), directory.resolve("run"), watch);
    }
}
