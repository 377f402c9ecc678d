package org.lotwatch.events.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as a JSON tree, or the fault that prevents it: size, UTF-8, syntax, depth, length of numbers, duplicate names and
 * text that is not Unicode.
 */
final class JsonText {

    static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_DIGITS = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .maxStringLength(MAX_BYTES)
                            .maxNameLength(MAX_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static final Fault NULL = new Fault(
            Reason.NULL_VALUE,
            "",
            "the value must be an event, was null; the topics are no tables, nothing is deleted");

    private JsonText() {}

    /** A tree or a fault. */
    sealed interface Outcome permits Tree, Fault {
        <R> R on(Function<JsonNode, R> tree, Function<Fault, R> fault);
    }

    record Tree(JsonNode root) implements Outcome {
        @Override
        public <R> R on(Function<JsonNode, R> tree, Function<Fault, R> fault) {
            return tree.apply(root);
        }
    }

    static Outcome read(byte[] value) {
        if (value.length > MAX_BYTES) {
            return new Fault(
                    Reason.TOO_LARGE, "", "an event must have at most " + MAX_BYTES + " bytes, had " + value.length);
        }
        try {
            return parse(withoutMark(decode(value)));
        } catch (CharacterCodingException e) {
            return new Fault(Reason.BAD_UTF8, "", "the value must be UTF-8; " + value.length + " bytes that are not");
        }
    }

    static String decode(byte[] value) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(value))
                .toString();
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Outcome parse(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return parse(parser, text);
        } catch (JsonProcessingException e) {
            return malformed("", e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private static Outcome parse(JsonParser parser, String text) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(parser);
            if (root == null || root.isMissingNode()) {
                return new Fault(Reason.MALFORMED_JSON, "", "the value must be a JSON object, was empty");
            }
            if (parser.nextToken() != null) {
                return new Fault(Reason.MALFORMED_JSON, "", "the value must be one JSON object and nothing after it");
            }
            return text.contains("\\u") && hasBrokenText(root)
                    ? new Fault(Reason.MALFORMED_JSON, "", "the value must be Unicode text, has half a surrogate pair")
                    : new Tree(root);
        } catch (JsonProcessingException e) {
            return malformed(
                    Wording.printable(parser.getParsingContext().pathAsPointer().toString()), e);
        }
    }

    private static Fault malformed(String pointer, JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return new Fault(
                Reason.MALFORMED_JSON,
                pointer,
                "the value must be JSON" + where + ": " + Wording.shortened(e.getOriginalMessage(), 160));
    }

    private static boolean hasBrokenText(JsonNode node) {
        if (node.isTextual()) {
            return isBroken(node.textValue());
        }
        if (node.propertyStream().anyMatch(field -> isBroken(field.getKey()))) {
            return true;
        }
        for (JsonNode child : node) {
            if (hasBrokenText(child)) {
                return true;
            }
        }
        return false;
    }

    /** Whether half a surrogate pair stands alone, so that the text has no form in UTF-8. */
    static boolean isBroken(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
