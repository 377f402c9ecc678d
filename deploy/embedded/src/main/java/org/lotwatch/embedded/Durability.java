package org.lotwatch.embedded;

/** Whether what a server acknowledges must survive a power failure. */
public enum Durability {
    /** Every acknowledged write is on disk: for data that is kept. */
    KEPT,
    /** Nothing is forced to disk, which is faster: for tests that throw the data away. */
    DISPOSABLE
}
