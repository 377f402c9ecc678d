package org.lotwatch.events.codec;

/**
 * A 64-bit hash over a sequence of numbered fields, the same for ever and everywhere. Every step is a bijection of the state
 * for a given value and of the value for a given state, so that one changed word never goes unseen. Not for several threads.
 */
final class ContentHash {

    private static final long FIRST = 0x9E3779B185EBCA87L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
    private static final long THIRD = 0x165667B19E3779F9L;

    private long state;

    ContentHash(long seed) {
        state = seed;
    }

    ContentHash field(int number, long value) {
        take(number);
        take(value);
        return this;
    }

    ContentHash field(int number, String text) {
        int length = text.length();
        take(((long) length << 32) | number);
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            take(text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48);
        }
        long rest = 0;
        for (; i < length; i++) {
            rest = rest << 16 | text.charAt(i);
        }
        if (length % 4 != 0) {
            take(rest);
        }
        return this;
    }

    private void take(long word) {
        state = Long.rotateLeft(state ^ (word * FIRST), 27) * SECOND + THIRD;
    }

    long value() {
        long mixed = (state ^ (state >>> 33)) * SECOND;
        mixed = (mixed ^ (mixed >>> 29)) * FIRST;
        return mixed ^ (mixed >>> 32);
    }
}
