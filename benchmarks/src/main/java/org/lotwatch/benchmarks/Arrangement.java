package org.lotwatch.benchmarks;

/** In which order the rounds of the lots come. */
public enum Arrangement {
    /** Every inspection speaks of another lot than the one before. */
    SCATTERED,
    /** A report of 1000 rounds speaks of one lot. */
    CLUSTERED;

    static final int ROUNDS_OF_A_REPORT = 1000;

    int lot(long round, int lots) {
        return switch (this) {
            case SCATTERED -> (int) (round % lots);
            case CLUSTERED -> (int) (round / ROUNDS_OF_A_REPORT % lots);
        };
    }
}
