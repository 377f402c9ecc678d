package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;

/** How faults are told: the field, what would be right, and the offending value, short and printable. */
final class Wording {

    private static final int SHOWN = 60;
    private static final int LONGEST_POINTER = 256;

    private Wording() {}

    /** Such as {@code quantity must be an integer of at least 1, was -3}. */
    static String mustBe(String field, String expected, JsonNode actual) {
        return field + " must be " + expected + ", was " + value(actual);
    }

    /** The name by which a field is known: {@code quantity}, {@code site.id} or {@code containers[3]}. */
    static String field(String pointer) {
        String path = pointer.replaceFirst("^(/data/replacement)?(/data)?(?=/)", "");
        if (path.isEmpty()) {
            return "the event";
        }
        String name = path.substring(1).replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
        return shortened(unescaped(name), SHOWN);
    }

    /** A pointer fit to be stored: printable, and cut to the enclosing field if it is very long. */
    static String pointer(String pointer) {
        String printable = printable(pointer);
        return printable.length() <= LONGEST_POINTER
                ? printable
                : printable.substring(0, printable.lastIndexOf('/', LONGEST_POINTER));
    }

    /** A step of a JSON pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** The value as it stands in JSON, cut after 60 characters; objects and arrays by their kind. */
    static String value(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "absent";
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> '"' + shortened(node.textValue(), SHOWN) + '"';
            case NUMBER, BOOLEAN, NULL, BINARY, POJO -> shortened(node.asText(), SHOWN);
        };
    }

    static String shortened(String text, int length) {
        return printable(shorter(text, length));
    }

    private static String shorter(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    /** Control characters and halves of surrogate pairs as escapes: details are stored, logged and shown. */
    static String printable(String text) {
        if (text.codePoints().noneMatch(Wording::isHidden)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(printable, c));
        return printable.toString();
    }

    static boolean isHidden(int codePoint) {
        return Character.isISOControl(codePoint) || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
    }

    private static void append(StringBuilder text, int codePoint) {
        if (isHidden(codePoint)) {
            text.append("\\u").append(Integer.toHexString(0x10000 + codePoint), 1, 5);
        } else {
            text.appendCodePoint(codePoint);
        }
    }
}
