package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
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
            Segments segments = new Segments(installation, TOPIC);
            int lane = segments.fullest();
            stats.stop();

            installation.broker().kill();
            halve(segments.of(lane));
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

    private static void halve(Path segment) throws IOException {
        try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }
}
