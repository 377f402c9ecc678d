package org.lotwatch.events.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Constants found by the bytes of their ASCII names, without making a string. Immutable; safe to share between threads. */
final class Names<E> {

    private static final int SLOTS = 128;

    private final byte[][] names = new byte[SLOTS][];
    private final List<E> constants;
    private final int[] indexes = new int[SLOTS];

    Names(E[] constants, Function<E, String> name) {
        this.constants = List.of(constants);
        for (int i = 0; i < constants.length; i++) {
            byte[] bytes = name.apply(constants[i]).getBytes(StandardCharsets.US_ASCII);
            int slot = slot(bytes, 0, bytes.length);
            while (names[slot] != null) {
                slot = next(slot);
            }
            names[slot] = bytes;
            indexes[slot] = i;
        }
    }

    /** The constant whose name these bytes are, or null. */
    @Nullable
    E find(byte[] bytes, int from, int to) {
        if (from == to) {
            return null;
        }
        int slot = slot(bytes, from, to);
        for (byte[] name = names[slot]; name != null; name = names[slot]) {
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return constants.get(indexes[slot]);
            }
            slot = next(slot);
        }
        return null;
    }

    private static int slot(byte[] bytes, int from, int to) {
        int length = to - from;
        return (length * 37 + bytes[from] * 11 + bytes[to - 1] * 5 + bytes[from + length / 2]) & (SLOTS - 1);
    }

    private static int next(int slot) {
        return (slot + 1) & (SLOTS - 1);
    }
}
