package org.lotwatch.shipment.api;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values are looked at, and shown in messages. */
final class Texts {

    private static final int LONGEST_SHOWN = 80;
    private static final Pattern INDEX = Pattern.compile("[0-9]+");

    private Texts() {}

    /** Not blank, at most so many characters, no control characters, no half of a surrogate pair. */
    static boolean isPlain(String text, int longest) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || isHalfPair(c));
    }

    private static boolean isHalfPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The last name of a JSON pointer; for an element of an array, the array's. */
    static String field(String pointer) {
        String[] names = pointer.split("/", -1);
        for (int i = names.length - 1; i > 0; i--) {
            if (!INDEX.matcher(names[i]).matches()) {
                return names[i].replace("~1", "/").replace("~0", "~");
            }
        }
        return "the body";
    }

    static String shown(@Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        String text = shortened(value.toString());
        return value instanceof String ? '"' + text + '"' : text;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** What a text weighs in JSON, with its quotes, escapes and comma. */
    static long bytes(String text) {
        long escapes =
                text.chars().filter(c -> c == '"' || c == '\\' || c < ' ').count();
        return text.getBytes(StandardCharsets.UTF_8).length + escapes + 3;
    }
}
