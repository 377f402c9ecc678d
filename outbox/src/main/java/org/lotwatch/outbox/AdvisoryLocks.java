package org.lotwatch.outbox;

/** The first halves of the outbox's advisory lock keys; the second half is the bucket. */
final class AdvisoryLocks {

    /** Held from an append to its commit, so that ids rise in commit order. */
    static final int WRITERS = 0x4C57_0001;

    /** Held by the one relay that publishes the bucket; it goes with the connection. */
    static final int RELAY = 0x4C57_0002;

    private AdvisoryLocks() {}
}
