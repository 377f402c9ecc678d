package org.lotwatch.events.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as a JSON tree, or the fault that prevents it: size, UTF-8, syntax, depth, length of numbers, duplicate names and
 * text that is not Unicode.
 */
final class JsonText {

    static final int MAX_BYTES = 256 * 1024;

    static final int MAX_DEPTH = 64;
    private static final int MAX_DIGITS = 100;
    private static final int MAX_EXPONENT = 1000;
    private static final String EXPONENTS = "have numbers with exponents of at most " + MAX_EXPONENT;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What the parser says about its own switches is of no use to a producer. */
    private static final Pattern PARSER_ADVICE = Pattern.compile("(?s), from `.*`|: (was expecting|expected|enable).*");

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
            return badUtf8(value);
        }
    }

    static Fault badUtf8(byte[] value) {
        return new Fault(Reason.BAD_UTF8, "", "the value must be UTF-8, was " + value.length + " bytes that are not");
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
            return parse(parser);
        } catch (JsonProcessingException e) {
            return malformed("", e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private static Outcome parse(JsonParser parser) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(parser);
            if (root == null || root.isMissingNode()) {
                return new Fault(Reason.MALFORMED_JSON, "", "the value must be a JSON object, was empty");
            }
            if (parser.nextToken() != null) {
                return new Fault(Reason.MALFORMED_JSON, "", "the value must be one JSON object and nothing after it");
            }
            String unfit = unfit(root);
            return unfit == null ? new Tree(root) : new Fault(Reason.MALFORMED_JSON, "", "the value must " + unfit);
        } catch (NumberFormatException e) { // the parser's answer to an exponent beyond 32 bits
            return new Fault(Reason.MALFORMED_JSON, pointer(parser), "the value must " + EXPONENTS);
        } catch (JsonProcessingException e) {
            return malformed(pointer(parser), e);
        }
    }

    private static String pointer(JsonParser parser) {
        return Wording.pointer(parser.getParsingContext().pathAsPointer().toString());
    }

    static Fault malformed(String pointer, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String why = PARSER_ADVICE.matcher(e.getOriginalMessage()).replaceFirst("");
        return new Fault(
                Reason.MALFORMED_JSON,
                pointer,
                "the value must be JSON, was not" + where + ": " + Wording.shortened(why, 160));
    }

    /**
     * What is JSON and still cannot be handled, at any depth. A number such as {@code 1e999999999} is eleven bytes that some
     * library sooner or later writes out in full.
     */
    private static @Nullable String unfit(JsonNode node) {
        if (node.isTextual()) {
            return isBroken(node.textValue()) ? "be Unicode text, has half a surrogate pair" : null;
        }
        if (node.isBigDecimal()) {
            return Math.abs((long) node.decimalValue().scale()) > MAX_EXPONENT
                    ? EXPONENTS + ", had " + node.asText()
                    : null;
        }
        if (node.isObject() && node.propertyStream().anyMatch(field -> isBroken(field.getKey()))) {
            return "have names of Unicode text, has half a surrogate pair";
        }
        for (JsonNode child : node) {
            String unfit = unfit(child);
            if (unfit != null) {
                return unfit;
            }
        }
        return null;
    }

    /** Whether half a surrogate pair stands alone, so that the text has no form in UTF-8. */
    static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            }
        }
        return false;
    }
}
