package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of each identity that is told more than once. Needed only where a record turns up that stands before its event in
 * the log: made then, by one pass, and kept up from there on, so that no sequence of records makes it expensive.
 */
final class Repetitions {

    private final Records records;
    private @Nullable Map<Identity, List<Integer>> rows;

    Repetitions(Records records) {
        this.records = records;
    }

    /** A text id stands in the ledger once, so that its place tells it. */
    private record Identity(int source, boolean uuid, long high, long low) {}

    /** A row was appended that is not the event of its identity. */
    void add(int row) {
        Map<Identity, List<Integer>> known = rows;
        if (known != null) {
            known.computeIfAbsent(identity(row), made -> new ArrayList<>(2)).add(row);
        }
    }

    /** A row is the event of its identity no longer: all further rows of that identity but the one that is the event now. */
    List<Integer> displaced(int event) {
        if (rows == null) {
            rows = collected();
        } else {
            add(event);
        }
        return rows.getOrDefault(identity(event), List.of()).stream()
                .filter(row -> row != event)
                .toList();
    }

    private Map<Identity, List<Integer>> collected() {
        Map<Identity, List<Integer>> collected = new HashMap<>();
        for (int row = 0; row < records.size(); row++) {
            if (!records.isFirst(row)) {
                collected
                        .computeIfAbsent(identity(row), made -> new ArrayList<>(2))
                        .add(row);
            }
        }
        return collected;
    }

    private Identity identity(int row) {
        return new Identity(
                records.sourceNumber(row), records.shape(row).uuid(), records.idHigh(row), records.idLow(row));
    }

    long memoryBytes() {
        Map<Identity, List<Integer>> known = rows;
        return known == null ? 0 : 160L * known.size();
    }
}
