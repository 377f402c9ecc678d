package org.lotwatch.stats.domain;

/**
 * How many rounds some facts state in all, where a {@code long} may be too small for it. Exact for as many facts as a ledger
 * can hold, in any order, so that whether it is too much depends on nothing but the set of facts.
 */
final class Magnitude {

    /** 2^60: the seven parts of either side of the balance, each at most this, still add up within a {@code long}. */
    private static final long MOST = 1L << 60;

    private static final int HALF = 32;
    private static final long LOW = 0xffff_ffffL;

    private long high;
    private long low;

    /** @param rounds at least 0 */
    void add(long rounds) {
        high += rounds >>> HALF;
        low += rounds & LOW;
    }

    /** @param rounds added before */
    void remove(long rounds) {
        high -= rounds >>> HALF;
        low -= rounds & LOW;
    }

    boolean isBeyondCounting() {
        return high + (low >>> HALF) >= MOST >>> HALF;
    }
}
