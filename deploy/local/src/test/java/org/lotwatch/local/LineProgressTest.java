package org.lotwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private final LineProgress progress =
            new LineProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock::get, () -> false);

    @Test
    void manyCallsWithinAnIntervalWriteOneLine() {
        progress.phase("Feeding    events", 1_000);

        for (int second = 1; second <= 9; second++) {
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            progress.done(second * 100L);
        }

        assertThat(lines()).containsExactly("Feeding    events      50 %  500 / 1,000  100/s  5.0 s  ~5 s left");
    }

    @Test
    void theEndOfAPhaseSaysHowFarItCameAndHowFast() {
        progress.phase("Feeding    events", 1_000);
        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        progress.done(1_000);

        progress.close();

        assertThat(lines()).containsExactly("Feeding    events     100 %  1,000 / 1,000  500/s  2.0 s");
    }

    @Test
    void callsOutOfOrderNeverGoBack() {
        progress.phase("Feeding    events", 10);
        progress.done(8);
        progress.done(3);

        progress.close();

        assertThat(lines().get(0)).contains("8 / 10");
    }

    @Test
    void nothingIsDrawnOver() {
        progress.phase("Feeding    events", 10);
        progress.say("a line");
        progress.close();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("\r").doesNotContain("\u001b");
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
