package org.lotwatch.events;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What two spellings of one lot have in common: NFKC, trimmed, runs of blanks collapsed, upper-cased. It is the Kafka key
 * of the lot's events.
 */
public record LotKey(String value) implements Comparable<LotKey> {

    /** The key of a lot as marked. */
    public static LotKey of(String lotId) {
        return new LotKey(isPlain(lotId) ? lotId : normalised(lotId));
    }

    private static String normalised(String lotId) {
        String compatible = Normalizer.normalize(lotId, Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder(compatible.length());
        compatible.codePoints().forEach(c -> append(key, c));
        int end = key.length();
        if (end > 0 && key.charAt(end - 1) == ' ') {
            key.setLength(end - 1);
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }

    private static void append(StringBuilder key, int codePoint) {
        if (!Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint)) {
            key.appendCodePoint(codePoint);
        } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    /** Upper-case letters, digits and marks of ASCII are their own key: the common case, without an allocation. */
    private static boolean isPlain(String lotId) {
        for (int i = 0; i < lotId.length(); i++) {
            char c = lotId.charAt(i);
            if (c <= ' ' || c >= 0x7f || (c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(LotKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
