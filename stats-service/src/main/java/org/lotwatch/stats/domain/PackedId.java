package org.lotwatch.stats.domain;

import java.util.UUID;

/**
 * An id of an event as two longs: a UUID in canonical lower-case spelling as its 128 bits, any other text as its hash; the
 * text then lies in a {@link TextArena}. A form that is filled in again for each id that is looked for.
 */
final class PackedId {

    private static final int UUID_LENGTH = 36;
    private static final byte[] NO_TEXT = {};

    private int source;
    private boolean uuid;
    private long high;
    private long low;
    private byte[] text = NO_TEXT;

    void set(String id) {
        if (isUuid(id)) {
            long upper = (digits(id, 0, 8) << 32) | (digits(id, 9, 13) << 16) | digits(id, 14, 18);
            set(upper, (digits(id, 19, 23) << 48) | digits(id, 24, UUID_LENGTH));
        } else {
            set(TextArena.bytes(id));
        }
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

    private static boolean isUuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = id.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    private static long digits(String id, int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            char c = id.charAt(i);
            value = (value << 4) | (c <= '9' ? c - '0' : c - 'a' + 10);
        }
        return value;
    }
}
