package org.lotwatch.stats.domain;

import java.util.Arrays;

/**
 * Where each round that carries an id stands: which of its inspections decides; {@code docs/reference/counting.md} rule 9.
 * Rows are rows of data.
 */
final class RoundPlaces {

    private static final int NONE = -1;
    private static final int[] EMPTY = {};

    private final Records records;
    private int[] deciding = EMPTY;

    RoundPlaces(Records records) {
        this.records = records;
    }

    /** The row that decides on a round, or -1. */
    int deciding(int round) {
        return round < deciding.length ? deciding[round] : NONE;
    }

    void decide(int round, int row) {
        if (round >= deciding.length) {
            int known = deciding.length;
            deciding =
                    Arrays.copyOf(deciding, Math.max(round + 1, records.rounds().size() + known / 4));
            Arrays.fill(deciding, known, deciding.length, NONE);
        }
        deciding[round] = row;
    }

    /** Whether an inspection decides rather than another one of the same round. */
    boolean outranks(int row, int other) {
        boolean destroys = records.shape(row).destructive();
        if (destroys != records.shape(other).destructive()) {
            return destroys;
        }
        int order = compare(row, other);
        return destroys ? order < 0 : order > 0;
    }

    private int compare(int a, int b) {
        int times = Long.compare(records.happenedAt(a), records.happenedAt(b));
        if (times != 0) {
            return times;
        }
        int recorded = Long.compare(records.recordedAt(a), records.recordedAt(b));
        return recorded != 0 ? recorded : compareIdentities(records.factOf(a), records.factOf(b));
    }

    private int compareIdentities(int a, int b) {
        int sources = records.source(a).compareTo(records.source(b));
        return sources != 0 ? sources : records.id(a).compareTo(records.id(b));
    }

    /**
     * The inspection that decides on a round among those that stand, leaving one out; -1 if there is none.
     *
     * @param asOf inspections after it do not count, in microseconds
     */
    int decidingWithout(int round, int row, Standing standing, long asOf) {
        int best = NONE;
        for (int other = records.rounds().lastRow(round); other >= 0; other = records.inspectedBefore(other)) {
            boolean counts = other != row && records.happenedAt(other) <= asOf && standing.stands(other);
            if (counts && (best == NONE || outranks(other, best))) {
                best = other;
            }
        }
        return best;
    }

    long memoryBytes() {
        return 40 + 4L * deciding.length;
    }
}
