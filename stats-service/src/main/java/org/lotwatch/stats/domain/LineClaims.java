package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The claims of one shipment line, and which of them is accepted; {@code docs/reference/counting.md} rule 5. */
final class LineClaims {

    private static final int NONE = -1;

    private final Comparator<Integer> rank;
    private final List<Integer> rows = new ArrayList<>(1);
    private int accepted = NONE;

    /**
     * @param rank the claim that is accepted is the greatest
     */
    LineClaims(Comparator<Integer> rank) {
        this.rank = rank;
    }

    void add(int row) {
        rows.add(row);
        if (accepted == NONE || rank.compare(row, accepted) > 0) {
            accepted = row;
        }
    }

    void remove(int row) {
        rows.remove(Integer.valueOf(row));
        accepted = rows.stream().max(rank).orElse(NONE);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The row of data of the accepted claim. */
    int accepted() {
        return accepted;
    }

    /** Rows of data of all claims, the accepted one first. */
    List<Integer> ranked() {
        List<Integer> ranked = new ArrayList<>(rows);
        ranked.sort(rank.reversed());
        return ranked;
    }
}
