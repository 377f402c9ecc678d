package org.lotwatch.testkit.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object into plain values, and refuses what the contract's types and ranges do not allow. */
final class Fields {

    static final long MOST_ROUNDS = 9_007_199_254_740_991L;

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");

    private static final Pattern ZONE = Pattern.compile("[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*");

    private final JsonNode object;
    private final Map<String, Object> values = new TreeMap<>();

    Fields(@Nullable JsonNode object, String what) {
        if (object == null || !object.isObject()) {
            throw new Refused(what + " must be an object");
        }
        this.object = object;
    }

    /** What has been read so far. */
    Map<String, Object> values() {
        return values;
    }

    boolean has(String name) {
        return object.has(name);
    }

    JsonNode node(String name) {
        return object.path(name);
    }

    /** A text of one line: without control characters. */
    Fields text(String name, int most) {
        if (string(name).chars().anyMatch(Character::isISOControl)) {
            throw new Refused(name + " must have no control character");
        }
        return note(name, most);
    }

    /** A text that may have tabs and line breaks. */
    Fields note(String name, int most) {
        String text = string(name);
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0)) {
            throw new Refused(name + " must have no control character but tabs and line breaks");
        }
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > most) {
            throw new Refused(name + " must have 1 to " + most + " characters, had " + length);
        }
        return put(name, text);
    }

    Fields oneOf(String name, String... labels) {
        String text = string(name);
        if (!List.of(labels).contains(text)) {
            throw new Refused(name + " must be one of " + List.of(labels) + ", was " + text);
        }
        return put(name, text);
    }

    Fields whole(String name, long least, long most) {
        JsonNode node = object.path(name);
        if (!node.isNumber()) {
            throw new Refused(name + " must be a number");
        }
        BigDecimal number = node.decimalValue();
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Refused(name + " must be from " + least + " to " + most);
        }
        try {
            return put(name, number.longValueExact());
        } catch (ArithmeticException e) {
            throw new Refused(name + " must be an integer");
        }
    }

    Fields degrees(String name, int most) {
        JsonNode node = object.path(name);
        if (!node.isNumber() || Math.abs(node.doubleValue()) > most) {
            throw new Refused(name + " must be a number from -" + most + " to " + most);
        }
        return put(name, node.doubleValue());
    }

    Fields flag(String name) {
        if (!object.path(name).isBoolean()) {
            throw new Refused(name + " must be true or false");
        }
        return put(name, object.path(name).booleanValue());
    }

    Fields zone(String name) {
        if (!ZONE.matcher(string(name)).matches() || string(name).length() > 64) {
            throw new Refused(name + " must have the form of an IANA time zone");
        }
        return put(name, string(name));
    }

    Fields instant(String name) {
        return put(name, time(string(name), name));
    }

    Fields texts(String name, int most) {
        JsonNode array = object.path(name);
        if (!array.isArray() || array.size() > most) {
            throw new Refused(name + " must be an array of at most " + most);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array) {
            if (!item.isTextual()
                    || item.textValue().isEmpty()
                    || item.textValue().length() > 64) {
                throw new Refused(name + " must hold strings of 1 to 64 characters");
            }
            texts.add(item.textValue());
        }
        return put(name, texts);
    }

    /** The open place: strings, numbers and booleans under any name. */
    Fields extensions(String name) {
        Fields open = new Fields(object.path(name), name);
        if (open.object.size() > 32) {
            throw new Refused(name + " must have at most 32 entries");
        }
        open.object.properties().forEach(entry -> open.put(entry.getKey(), scalar(entry.getValue(), name)));
        return put(name, open.values);
    }

    private static Object scalar(JsonNode node, String name) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros();
        }
        throw new Refused(name + " must hold strings, numbers and booleans");
    }

    Fields put(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The value that an absent field stands for. */
    Fields otherwise(String name, Object value) {
        values.putIfAbsent(name, value);
        return this;
    }

    private String string(String name) {
        JsonNode node = object.path(name);
        if (!node.isTextual()) {
            throw new Refused(name + (has(name) ? " must be a string" : " is missing"));
        }
        return node.textValue();
    }

    /** RFC 3339 with offset, kept to the microsecond. */
    static Instant time(String text, String name) {
        if (!RFC_3339.matcher(text).matches()) {
            throw new Refused(name + " must be RFC 3339 with an offset, was " + text);
        }
        try {
            return OffsetDateTime.parse(
                            text.replaceFirst("(\\.\\d{9})\\d+", "$1"), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new Refused(name + " must be a time that exists, was " + text);
        }
    }
}
