package org.lotwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BarProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final BarProgress progress =
            new BarProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), 100, () -> false);

    @Test
    void aBarIsDrawnOverItselfAndEndsFull() {
        progress.phase("Feeding    events", 1_000);
        progress.done(1_000);
        progress.close();

        assertThat(drawn())
                .contains("\r")
                .contains("Feeding    events")
                .contains("100%")
                .contains("1000/1000");
    }

    @Test
    void aLineBesideABarStandsAlone() {
        progress.phase("Feeding    events", 1_000);
        progress.say("a line that stays");
        progress.close();

        assertThat(drawn()).contains("\ra line that stays" + System.lineSeparator());
    }

    private String drawn() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
