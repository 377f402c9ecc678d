package org.lotwatch.stats.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The object in the body of an order. A field that is unknown is refused: an order that is half understood does harm. */
final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /** No body is an empty object. */
    static JsonBody of(byte @Nullable [] body, String... fields) {
        if (body == null || body.length == 0) {
            return new JsonBody(MAPPER.createObjectNode());
        }
        return of(parsed(body), "", fields);
    }

    private static JsonBody of(JsonNode node, String at, String... fields) {
        if (!(node instanceof ObjectNode object)) {
            throw Problems.invalidBody(at, (at.isEmpty() ? "the body" : at.substring(1)) + " must be a JSON object");
        }
        List<String> known = Arrays.asList(fields);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Problems.invalidBody(
                        at + "/" + Problems.escaped(name),
                        "the field must be one of " + known + ", was " + Problems.shown(name));
            }
        });
        return new JsonBody(object);
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw Problems.invalidBody("", "the body must be JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code null} where the field is absent or null. */
    @Nullable
    JsonNode node(String field) {
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    /** {@code null} where the field is absent or null. */
    @Nullable
    JsonBody object(String field, String... fields) {
        JsonNode node = node(field);
        return node == null ? null : of(node, "/" + field, fields);
    }

    /** {@code null} where the field is absent or null. */
    @Nullable
    String text(String field, int longest) {
        JsonNode node = node(field);
        if (node == null) {
            return null;
        }
        String text = node.textValue();
        if (text == null || text.isEmpty() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw Problems.invalidBody("/" + field, field + " must be text of 1-" + longest + " characters");
        }
        return text;
    }

    /** JSON as text, numbers as they were written. */
    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory cannot fail to be written", e);
        }
    }
}
