package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Topic;

/** The examples that are shipped with the contract. */
final class ExampleFiles {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String FOLDER = "/org/lotwatch/events/examples/";

    private ExampleFiles() {}

    static byte[] structured(EventType type) {
        return bytes(FOLDER + Schemas.nameOf(type) + ".json");
    }

    static Stream<String> binaryNames() {
        return Stream.of("round.inspected.v1.binary", "shipment.loaded.v1.binary");
    }

    static JsonNode binary(String name) {
        return json(bytes(FOLDER + name + ".json"));
    }

    static RecordHeaders headers(JsonNode headers) {
        return name -> {
            JsonNode value = headers.get(name);
            return value == null ? null : value.textValue().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** A topic that carries the example of this type. */
    static Topic topicOf(EventType type) {
        JsonNode target = json(structured(type)).path("data").path("targetType");
        EventType told =
                target.isMissingNode() ? type : EventType.of(target.textValue()).orElseThrow();
        return told.topics().iterator().next();
    }

    static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String resource) {
        try (InputStream file = ExampleFiles.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(file, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
