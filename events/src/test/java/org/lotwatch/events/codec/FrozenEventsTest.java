package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events as earlier versions accepted them. Files are added to this folder, never changed or taken away. */
class FrozenEventsTest {

    private static final Path FOLDER = Path.of("src/test/resources/frozen/v1");
    private static final EventCodec CODEC = new EventCodec();

    static Stream<String> rows() {
        return lines().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anOldEventStillSaysTheSame(String row) {
        String[] cells = row.split(" ", -1);
        Decoded decoded = CODEC.decodeHttp(read(cells[0]), Profile.STRICT);

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Readable.class,
                        readable -> assertThat(Long.toHexString(readable.fingerprint()))
                                .isEqualTo(cells[1]));
    }

    @Test
    void everyFrozenEventHasItsFingerprint() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .toList();

            assertThat(lines().stream().map(line -> line.split(" ", -1)[0])).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FOLDER.resolve("fingerprints.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
