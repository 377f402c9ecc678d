package org.lotwatch.stats.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Short texts one after the other in one array: a byte a character where all are of Latin-1, else two. Texts are kept
 * exactly, unpaired surrogates too.
 */
final class TextArena {

    private byte[] content = new byte[32];
    private int end;

    /** Appends the bytes of a text and returns where they stand. */
    int append(byte[] bytes) {
        int at = end;
        reserve(bytes.length + 5);
        int length = bytes.length;
        while (length > 0x7f) {
            content[end++] = (byte) (length | 0x80);
            length >>>= 7;
        }
        content[end++] = (byte) length;
        System.arraycopy(bytes, 0, content, end, bytes.length);
        end += bytes.length;
        return at;
    }

    String text(int at) {
        return text(bytes(at));
    }

    byte[] bytes(int at) {
        int start = start(at);
        return Arrays.copyOfRange(content, start, start + length(at));
    }

    boolean holds(int at, byte[] bytes) {
        int length = length(at);
        int start = start(at);
        return length == bytes.length && Arrays.equals(content, start, start + length, bytes, 0, length);
    }

    long hash(int at) {
        int start = start(at);
        return hash(content, start, start + length(at));
    }

    /** A text as its own bytes: the first says how wide characters are. */
    static byte[] bytes(String text) {
        boolean narrow = isNarrow(text);
        byte[] bytes = new byte[1 + text.length() * (narrow ? 1 : 2)];
        if (narrow) {
            System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 1, text.length());
            return bytes;
        }
        bytes[0] = 1;
        for (int i = 0; i < text.length(); i++) {
            bytes[1 + 2 * i] = (byte) (text.charAt(i) >>> 8);
            bytes[2 + 2 * i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    static String text(byte[] bytes) {
        if (bytes[0] == 0) {
            return new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(bytes.length / 2);
        for (int i = 1; i < bytes.length; i += 2) {
            text.append((char) ((bytes[i] << 8) | (bytes[i + 1] & 0xff)));
        }
        return text.toString();
    }

    static long hash(byte[] bytes) {
        return hash(bytes, 0, bytes.length);
    }

    private static long hash(byte[] bytes, int start, int end) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        return HashedRows.mix(hash);
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    private int length(int at) {
        int length = 0;
        for (int i = 0; ; i++) {
            byte next = content[at + i];
            length |= (next & 0x7f) << (7 * i);
            if (next >= 0) {
                return length;
            }
        }
    }

    private int start(int at) {
        int start = at;
        while (content[start] < 0) {
            start++;
        }
        return start + 1;
    }

    private void reserve(int bytes) {
        if (content.length - end < bytes) {
            content = Arrays.copyOf(content, Math.addExact(end, bytes) + end / 2);
        }
    }

    long memoryBytes() {
        return 40L + content.length;
    }
}
