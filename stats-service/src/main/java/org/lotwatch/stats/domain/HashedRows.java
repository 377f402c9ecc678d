package org.lotwatch.stats.domain;

/**
 * Numbers found by hash: an open table of ints. What the high bits of a number are too small for holds a part of its hash,
 * so that a walk along the table compares contents almost only where they are equal.
 */
abstract class HashedRows {

    private static final int[] NONE = {};

    private int[] slots = NONE;
    private int held;
    private int numberBits;

    /** The hash under which a number was put; well mixed in all its bits. */
    abstract long hashOf(int number);

    /** Whether a number is the one that is being looked for. */
    abstract boolean isWanted(int number);

    /** The number that {@link #isWanted}, or -1. */
    final int find(long hash) {
        if (held == 0) {
            return -1;
        }
        int slot = slotOf(hash);
        while (slots[slot] != 0) {
            if (tagOf(slots[slot]) == tag(hash) && isWanted(numberIn(slot))) {
                return numberIn(slot);
            }
            slot = next(slot);
        }
        return -1;
    }

    /** Puts a number that was not found. */
    final void put(int number, long hash) {
        if ((held + 1L) * 4 > slots.length * 3L || (number + 1) >>> numberBits != 0) {
            grow(number);
        }
        place(number, hash);
        held++;
    }

    /** Puts a number in the place of another of equal content. */
    final void replace(int old, int number, long hash) {
        if ((number + 1) >>> numberBits != 0) {
            grow(number);
        }
        int slot = slotOf(hash);
        while (numberIn(slot) != old) {
            slot = next(slot);
        }
        slots[slot] = (number + 1) | tag(hash);
    }

    private void grow(int number) {
        int[] before = slots;
        int bitsBefore = numberBits;
        slots = new int[Math.max(8, (int) Math.min((long) held * 2 + 2, Integer.MAX_VALUE - 8))];
        numberBits = Math.min(31, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(number, slots.length) + 1));
        for (int entry : before) {
            if (entry != 0) {
                int held = (entry & mask(bitsBefore)) - 1;
                place(held, hashOf(held));
            }
        }
    }

    private void place(int number, long hash) {
        int slot = slotOf(hash);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = (number + 1) | tag(hash);
    }

    private int slotOf(long hash) {
        return (int) (((hash >>> 32) * slots.length) >>> 32);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }

    private int numberIn(int slot) {
        return (slots[slot] & mask(numberBits)) - 1;
    }

    private int tag(long hash) {
        return (int) hash & ~mask(numberBits);
    }

    private int tagOf(int entry) {
        return entry & ~mask(numberBits);
    }

    private static int mask(int bits) {
        return bits == 0 ? 0 : -1 >>> (Integer.SIZE - bits);
    }

    final long tableBytes() {
        return 16 + 4L * slots.length;
    }

    /** Spreads a value over all bits (the finisher of MurmurHash3). */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
