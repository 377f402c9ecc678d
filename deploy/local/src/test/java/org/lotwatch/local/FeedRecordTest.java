package org.lotwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedRecordTest {
    private final Path file;

    FeedRecordTest(@TempDir Path directory) {
        this.file = directory.resolve("voyage.properties");
    }

    @Test
    void whatWasFedIsRememberedToTheLastDigit() throws IOException {
        FeedRecord.Voyage voyage = new FeedRecord.Voyage(42, 0.1, true);

        new FeedRecord(file).write(voyage);

        assertThat(new FeedRecord(file).read()).contains(voyage);
        assertThat(voyage.isSame(42, 0.1)).isTrue();
        assertThat(voyage.isSame(42, 0.2)).isFalse();
    }

    @Test
    void emptyDataHoldsNoVoyage() throws IOException {
        assertThat(new FeedRecord(file).read()).isEmpty();
    }

    @Test
    void aSpoiltRecordNamesTheWayOut() throws IOException {
        Files.writeString(file, "seed=many");

        assertThatThrownBy(() -> new FeedRecord(file).read())
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("--fresh");
    }
}
