package org.lotwatch.testkit.oracle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the CloudEvent in a record: structured or binary, as one JSON object with the attributes and {@code data}. A record
 * that is not binary is taken as structured, whatever its content type; an attribute that is null is absent.
 */
final class Envelope {

    private static final int MOST_BYTES = 256 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Envelope() {}

    static JsonNode of(LogRecord message) {
        byte[] value = message.value();
        if (value == null) {
            throw new Refused("a null value");
        }
        if (value.length > MOST_BYTES) {
            throw new Refused("more than 256 KiB");
        }
        return isBinary(message.headers()) ? binary(message.headers(), value) : structured(value);
    }

    private static boolean isBinary(Map<String, byte[]> headers) {
        return headers.containsKey("ce_specversion") && !isCloudEvents(headers);
    }

    private static boolean isCloudEvents(Map<String, byte[]> headers) {
        byte[] contentType = headers.getOrDefault("content-type", new byte[0]);
        return text(contentType).strip().toLowerCase(Locale.ROOT).startsWith("application/cloudevents");
    }

    private static JsonNode structured(byte[] value) {
        JsonNode event = json(value);
        if (event instanceof ObjectNode attributes) {
            attributes.properties().removeIf(attribute -> attribute.getValue().isNull());
            return attributes;
        }
        throw new Refused("not a CloudEvent");
    }

    private static JsonNode binary(Map<String, byte[]> headers, byte[] value) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        headers.forEach((name, content) -> {
            if (name.startsWith("ce_")) {
                event.put(name.substring("ce_".length()), text(content));
            }
        });
        event.set("data", json(value));
        return event;
    }

    private static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(text(value));
        } catch (JsonProcessingException e) {
            throw new Refused("not JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused("not UTF-8");
        }
    }
}
