package org.lotwatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts that somebody has read and found good, beside this class; a change of the output is a change of such a file. */
final class Approved {

    private Approved() {}

    /** Holds the text against the file of this name. */
    static void verify(String name, String text) {
        assertThat(text).isEqualTo(text(name));
    }

    static void verify(String name, List<String> lines) {
        verify(name, String.join("\n", lines) + "\n");
    }

    /** An answer of a service, as a file. */
    static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream file = Approved.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
