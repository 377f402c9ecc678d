package org.lotwatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateTest {
    private static final String GOOD = """
            {"specversion": "1.0", "id": "%s", "source": "/depots/7", "type": "org.lotwatch.lot.restored.v1",
             "time": "2024-03-01T08:00:00Z", "data": {"restorationId": "W-1", "lotId": "LOT-1", "quantityRestored": %s}}
            """.replace("\n", " ");

    private final Path directory;

    ValidateTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void eachEventHasAVerdictWithFieldValueAndWhatWouldBeRight() throws IOException {
        String lines = event("E-1", "3") + "\n" + event("E-2", "-3") + "\n"
                + event("E-3", "3").replace("depots", "a b")
                + "\n" + event("E-4", "3").replace("\"lotId\"", "\"lot\"") + "\n"
                + event("E-5", "3").replace("restored.v1", "weighed.v1");

        Told told = validated(lines);

        assertThat(told.exitCode()).isEqualTo(1);
        Approved.verify("validate.txt", told.out());
        assertThat(told.err()).isEqualToIgnoringNewLines("5 events, 4 not as the contract says");
    }

    @Test
    void anArrayOfGoodEventsIsExitCodeZero() throws IOException {
        Told told = validated("[" + event("E-1", "3") + ",\n" + event("E-2", "4") + "]");

        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).contains("E-1", "E-2", "ok");
    }

    @Test
    void whatIsNoJsonIsOneFault() throws IOException {
        Told told = validated("[" + event("E-1", "3") + ", {\"specversion\": ");

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.out()).contains("MALFORMED_JSON");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Told told = Told.by("validate", "no-such-file.json");

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err()).contains("there is no file no-such-file.json: name one that is");
    }

    @Test
    void nothingIsSentWhereOneEventIsNotAsTheContractSays() throws IOException {
        Path file = written(event("E-1", "3") + "\n" + event("E-2", "-3"));

        Told told = Told.by("send", file.toString(), "--url", "http://127.0.0.1:9");

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err()).contains("Nothing was sent: 1 of 2 events are not as the contract says");
    }

    private Told validated(String content) throws IOException {
        return Told.by("validate", written(content).toString());
    }

    private Path written(String content) throws IOException {
        return Files.writeString(directory.resolve("events.json"), content);
    }

    private static String event(String id, String rounds) {
        return GOOD.formatted(id, rounds).strip();
    }
}
