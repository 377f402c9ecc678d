package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** A broker that has lost the end of its log is not believed. */
@Timeout(300)
class TruncatedLogST {
    private static final String TOPIC = "round-inspected";

    @Test
    void aLaneWhoseCountedRecordsTheBrokerLostStopsByNameAndKeepsItsTotals() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            PackagedService stats = installation.stats().start().awaitReady();
            Feeding.of(installation.bootstrap(), History.of(3, 40, 3_000)).await();
            JsonNode before = installation.caughtUp(stats).get("total");
            int lane = fullest(installation);
            stats.stop();

            installation.broker().kill();
            halve(installation.broker().partition(TOPIC, lane));
            installation.broker().start();
            stats.start();

            await("the lane is stopped")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> stats.answers().health().contains("LOG_TRUNCATED"));
            assertThat(stats.answers().health()).contains("lane " + lane, TOPIC);
            assertThat(stats.answers().isReady()).isFalse();
            assertThat(stats.answers().get("/totals").get("total")).isEqualTo(before);
        }
    }

    private static int fullest(Installation installation) {
        return EndOffsets.of(installation.bootstrap()).entrySet().stream()
                .filter(end -> end.getKey().startsWith(TOPIC))
                .max(Map.Entry.comparingByValue())
                .map(end -> Integer.parseInt(end.getKey().substring(TOPIC.length() + 1)))
                .orElseThrow();
    }

    private static void halve(Path partition) throws IOException {
        try (Stream<Path> files = Files.list(partition)) {
            Path segment = files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
            try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }
    }
}
