package org.lotwatch.stats.domain;

import java.util.Arrays;

/** Bytes being read, as {@link ByteSink} wrote them. */
final class ByteSource {

    private final byte[] content;
    private int next;

    ByteSource(byte[] content) {
        this.content = content;
    }

    int octet() {
        return content[next++] & 0xff;
    }

    long raw() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | octet();
        }
        return value;
    }

    long number() {
        long value = 0;
        int shift = 0;
        while (true) {
            byte part = content[next++];
            value |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    /** A number that was an int. */
    int small() {
        return Math.toIntExact(number());
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    byte[] bytes() {
        int length = small();
        next += length;
        return Arrays.copyOfRange(content, next - length, next);
    }

    String text() {
        return TextArena.text(bytes());
    }
}
