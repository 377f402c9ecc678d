package org.lotwatch.stats.domain;

import java.util.Arrays;
import java.util.UUID;

/**
 * An id of an event as two longs: a UUID in canonical lower-case spelling as its 128 bits, any other text as its hash; the
 * text then lies in a {@link TextArena}. A form that is filled in again for each id that is looked for.
 */
final class PackedId {

    private static final int UUID_LENGTH = 36;
    private static final byte[] NO_TEXT = {};
    private static final byte[] DIGITS = digits();

    private int source;
    private boolean uuid;
    private long high;
    private long low;
    private byte[] text = NO_TEXT;

    void set(String id) {
        if (!setUuid(id)) {
            set(TextArena.bytes(id));
        }
    }

    private boolean setUuid(String id) {
        if (id.length() != UUID_LENGTH || !hasDashes(id)) {
            return false;
        }
        long wrong = 0;
        long upper = 0;
        long lower = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            if (!isDash(i)) {
                char c = id.charAt(i);
                int digit = c < DIGITS.length ? DIGITS[c] : -1;
                wrong |= digit;
                upper = (upper << 4) | (lower >>> 60);
                lower = (lower << 4) | digit;
            }
        }
        if (wrong >= 0) {
            set(upper, lower);
        }
        return wrong >= 0;
    }

    private static boolean isDash(int at) {
        return at == 8 || at == 13 || at == 18 || at == 23;
    }

    private static boolean hasDashes(String id) {
        return id.charAt(8) == '-' && id.charAt(13) == '-' && id.charAt(18) == '-' && id.charAt(23) == '-';
    }

    /** Of a UUID. */
    void set(long upper, long lower) {
        uuid = true;
        high = upper;
        low = lower;
    }

    /** Of any other text. */
    void set(byte[] bytes) {
        uuid = false;
        text = bytes;
        high = TextArena.hash(bytes);
    }

    PackedId of(int sourceNumber) {
        source = sourceNumber;
        return this;
    }

    int source() {
        return source;
    }

    boolean isUuid() {
        return uuid;
    }

    long high() {
        return high;
    }

    /** The lower half of a UUID. */
    long low() {
        return low;
    }

    /** The bytes of any other text. */
    byte[] text() {
        return text;
    }

    long hash() {
        return uuid ? hash(source, high, low) : hash(source, high, 0);
    }

    static long hash(int source, long high, long low) {
        return HashedRows.mix(((high * 0x9e3779b97f4a7c15L) ^ low) + source);
    }

    static String uuidText(long high, long low) {
        return new UUID(high, low).toString();
    }

    /** The value of each lower-case hexadecimal digit, -1 for other characters. */
    private static byte[] digits() {
        byte[] digits = new byte['f' + 1];
        Arrays.fill(digits, (byte) -1);
        for (int value = 0; value < 16; value++) {
            digits[Character.forDigit(value, 16)] = (byte) value;
        }
        return digits;
    }
}
