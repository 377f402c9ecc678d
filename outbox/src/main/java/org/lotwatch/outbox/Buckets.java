package org.lotwatch.outbox;

import org.lotwatch.events.LotKey;

/**
 * Lots are relayed in buckets: in order within a bucket, independently across buckets.
 *
 * <p>The number is fixed: with another one, rows written before and after the change could overtake each other.
 */
public final class Buckets {

    public static final int COUNT = 32;

    private Buckets() {}

    /** The lot's bucket, 0 .. {@link #COUNT} - 1; the same in every process and version. */
    public static int of(LotKey lot) {
        int hash = lot.value().hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 16)) & (COUNT - 1);
    }
}
