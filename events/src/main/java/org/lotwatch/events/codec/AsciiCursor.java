package org.lotwatch.events.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of the plainest kind: ASCII without escapes, whole numbers. What is not of that kind is declined: from then on
 * every answer is empty and {@link #isPlain()} is false. For one thread.
 */
final class AsciiCursor {

    private static final long MOST = 9_007_199_254_740_991L;
    private static final int MOST_DIGITS = 16;

    private final byte[] bytes;
    private int at;
    private boolean plain = true;

    AsciiCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isPlain() {
        return plain;
    }

    void decline() {
        plain = false;
    }

    /** Takes this character if it is the next one that is not blank. */
    boolean take(char wanted) {
        skipBlanks();
        boolean there = plain && at < bytes.length && bytes[at] == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    void expect(char wanted) {
        if (!take(wanted)) {
            decline();
        }
    }

    void expectEnd() {
        skipBlanks();
        if (at < bytes.length) {
            decline();
        }
    }

    private void skipBlanks() {
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** The constant of the name before the next colon, or null. */
    <E> @Nullable E name(Names<E> names) {
        E constant = constant(names);
        expect(':');
        return constant;
    }

    /** The constant that the next text names; null: declined. */
    <E> @Nullable E constant(Names<E> names) {
        int from = start();
        int end = end(from);
        E constant = plain ? names.find(bytes, from, end) : null;
        if (constant == null) {
            decline();
        }
        return constant;
    }

    /** The next text, of 1 to {@code longest} characters; empty: declined. */
    String text(int longest) {
        int from = start();
        int end = end(from);
        if (!plain || end == from || end - from > longest) {
            decline();
            return "";
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    @Nullable
    Instant time() {
        Instant time = Rfc3339.parse(text(64));
        if (time == null) {
            decline();
        }
        return time;
    }

    private int start() {
        expect('"');
        return at;
    }

    /** Where the text ends that starts here; the cursor stands behind its quote then. */
    private int end(int from) {
        int end = from;
        while (end < bytes.length && isPlain(bytes[end])) {
            end++;
        }
        if (end == bytes.length || bytes[end] != '"') {
            decline();
            return from;
        }
        at = end + 1;
        return end;
    }

    private static boolean isPlain(byte b) {
        return b >= ' ' && b != '"' && b != '\\' && b != 0x7f;
    }

    /** The next number, whole and from {@code least} to 2^53-1. */
    long integer(long least) {
        skipBlanks();
        int from = at;
        long number = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - from < MOST_DIGITS) {
            number = number * 10 + (bytes[at++] - '0');
        }
        boolean whole =
                at > from && (bytes[from] != '0' || at == from + 1) && at < bytes.length && endsNumber(bytes[at]);
        if (!whole || number < least || number > MOST) {
            decline();
        }
        return number;
    }

    int ordinal(int least, int most) {
        long number = integer(least);
        if (number > most) {
            decline();
            return least;
        }
        return (int) number;
    }

    private static boolean endsNumber(byte b) {
        return b == ',' || b == '}' || isBlank(b);
    }

    boolean flag() {
        skipBlanks();
        boolean yes = takeWord("true");
        if (!yes && !takeWord("false")) {
            decline();
        }
        return yes;
    }

    private boolean takeWord(String word) {
        int end = at + word.length();
        if (end >= bytes.length || !endsNumber(bytes[end])) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at = end;
        return true;
    }
}
