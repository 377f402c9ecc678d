package org.lotwatch.stats;

/**
 * Where a delivery stands to what has been folded. Deliveries of one partition form a chain: each begins where the one before
 * it ended. Offsets alone do not tell, because markers and aborted records lie between records.
 */
enum Chain {
    /** It goes on exactly where folding stands. */
    NEXT,
    /** All of it was folded before. */
    PAST,
    /** Its beginning was folded before. */
    OVERLAPPING,
    /** Something before it was not delivered: it must be read again. */
    BROKEN;

    /**
     * @param expected the next offset not folded yet
     * @param chain where the delivery before this one ended
     * @param end where this one ends
     */
    static Chain of(long expected, long chain, long end) {
        if (chain == expected) {
            return NEXT;
        }
        if (chain > expected) {
            return BROKEN;
        }
        return end <= expected ? PAST : OVERLAPPING;
    }
}
