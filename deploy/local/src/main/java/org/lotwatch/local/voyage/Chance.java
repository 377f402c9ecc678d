package org.lotwatch.local.voyage;

import java.util.SplittableRandom;

/** Chance that can be repeated: what is drawn for a thing depends on the seed, the occasion and the thing's number alone. */
record Chance(long seed) {

    /** What chance is asked about; each occasion draws for itself. */
    enum Occasion {
        LOT_SIZES(11),
        LOT(12),
        SAMPLE(13),
        ROUND(14),
        SLIP(15);

        private final int salt;

        Occasion(int salt) {
            this.salt = salt;
        }
    }

    SplittableRandom on(Occasion occasion, long number) {
        return new SplittableRandom(mixed(mixed(seed * 31 + occasion.salt) + number));
    }

    /** A fraction of 0 (with) to 1 (without), for one thing of many. */
    double fraction(Occasion occasion, long number, long part) {
        return (mixed(mixed(mixed(seed * 31 + occasion.salt) + number) + part) >>> 11) * 0x1.0p-53;
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
