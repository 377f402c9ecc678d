package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lotwatch.testkit.oracle.History;

/** A disk that returns another bit than it was given is not believed either. */
@Tag("soak")
@Timeout(300)
class FlippedBitST {
    private static final String TOPIC = "round-inspected";

    @Test
    void aLaneWhoseRecordsCannotBeReadStopsByNameAndTheOthersGoOn() throws Exception {
        try (Installation installation = Installation.start(getClass())) {
            PackagedService stats = installation.stats().start().awaitReady();
            Feeding.of(installation.bootstrap(), History.of(3, 40, 3_000)).await();
            JsonNode before = installation.caughtUp(stats).get("total");
            stats.stop();
            Segments segments = new Segments(installation, TOPIC);
            int lane = segments.fullest();
            Path segment = segments.of(lane);
            long counted = Files.size(segment);
            Feeding.of(installation.bootstrap(), History.of(4, 40, 3_000)).await();

            installation.broker().stop();
            flip(segment, counted + 300);
            installation.broker().start();
            stats.start();

            await("the lane is stopped")
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(stats.answers().health()).contains("LOG_UNREADABLE"));
            assertThat(stats.answers().health()).contains("lane " + lane, TOPIC);
            assertThat(stats.answers().isReady()).isFalse();
            await("the other lanes go on")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> !stats.answers().get("/totals").get("total").equals(before));
        }
    }

    private static void flip(Path file, long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, position);
            one.put(0, (byte) (one.get(0) ^ 1)).rewind();
            channel.write(one, position);
        }
    }
}
