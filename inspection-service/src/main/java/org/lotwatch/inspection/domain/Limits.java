package org.lotwatch.inspection.domain;

/** The bounds of the contract that papers keep. */
public final class Limits {

    public static final int ID = 64;
    public static final int NAME = 128;
    public static final int TEXT = 1_024;
    public static final int EXTENSIONS = 32;
    public static final int RESULTS = 10_000;
    public static final long ROUNDS = 9_007_199_254_740_991L;

    private Limits() {}
}
