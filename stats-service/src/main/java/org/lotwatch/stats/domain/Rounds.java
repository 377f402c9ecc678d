package org.lotwatch.stats.domain;

import java.util.Arrays;

/** The rounds of a lot that carry ids, numbered from 0; of each the records that inspect it, from the last one back. */
final class Rounds extends HashedRows {

    private static final byte[] NO_TEXT = {};
    private static final int[] NONE = {};

    private final TextArena texts;
    private int[] ids = NONE;
    private int[] lastRows = NONE;
    private int size;
    private byte[] wanted = NO_TEXT;

    Rounds(TextArena texts) {
        this.texts = texts;
    }

    int size() {
        return size;
    }

    /** The number of a round, a new one if need be. */
    int number(String roundId) {
        wanted = TextArena.bytes(roundId);
        long hash = TextArena.hash(wanted);
        int known = find(hash);
        return known >= 0 ? known : add(hash);
    }

    String id(int round) {
        return texts.text(ids[round]);
    }

    /** The id as its bytes in a {@link TextArena}. */
    byte[] idBytes(int round) {
        return texts.bytes(ids[round]);
    }

    /** The row that inspected the round last, -1 if none did. */
    int lastRow(int round) {
        return lastRows[round];
    }

    void inspectedBy(int round, int row) {
        lastRows[round] = row;
    }

    private int add(long hash) {
        if (size == ids.length) {
            int room = Math.max(4, size + size / 2);
            ids = Arrays.copyOf(ids, room);
            lastRows = Arrays.copyOf(lastRows, room);
        }
        ids[size] = texts.append(wanted);
        lastRows[size] = -1;
        put(size, hash);
        return size++;
    }

    @Override
    long hashOf(int round) {
        return texts.hash(ids[round]);
    }

    @Override
    boolean isWanted(int round) {
        return texts.holds(ids[round], wanted);
    }

    long memoryBytes() {
        return 80 + tableBytes() + 8L * ids.length;
    }
}
