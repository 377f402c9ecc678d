package org.lotwatch.shipment.domain;

/** The bounds of the contract that manifests and adjustments keep. */
public final class Limits {

    public static final int ID = 64;
    public static final int NATURE = 32;
    public static final int CONTAINERS = 500;
    public static final int LINES = 10_000;
    public static final int EXTENSIONS = 32;
    public static final int NAME = 128;
    public static final int TEXT = 1_024;
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2100;
    public static final long ROUNDS = 9_007_199_254_740_991L;

    /** What containers and extensions of a line may weigh in bytes, so that its event stays below 256 KiB. */
    public static final int LINE_BYTES = 200 * 1024;

    private Limits() {}
}
