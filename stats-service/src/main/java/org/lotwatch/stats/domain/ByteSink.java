package org.lotwatch.stats.domain;

import java.util.Arrays;

/** Bytes being written: small numbers in few bytes. */
final class ByteSink {

    private byte[] content = new byte[256];
    private int end;

    void octet(int value) {
        reserve(1);
        content[end++] = (byte) value;
    }

    /** Eight bytes, the highest first. */
    void raw(long value) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            content[end++] = (byte) (value >>> shift);
        }
    }

    /** Seven bits a byte, unsigned. */
    void number(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            content[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        content[end++] = (byte) rest;
    }

    /** Small for values near zero of either sign. */
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void bytes(byte[] bytes) {
        number(bytes.length);
        append(bytes, bytes.length);
    }

    void text(String text) {
        bytes(TextArena.bytes(text));
    }

    void append(ByteSink other) {
        append(other.content, other.end);
    }

    byte[] toBytes() {
        return Arrays.copyOf(content, end);
    }

    private void append(byte[] bytes, int length) {
        reserve(length);
        System.arraycopy(bytes, 0, content, end, length);
        end += length;
    }

    private void reserve(int bytes) {
        if (content.length - end < bytes) {
            content = Arrays.copyOf(content, Math.addExact(content.length, Math.max(bytes, content.length)));
        }
    }
}
