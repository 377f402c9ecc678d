package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** The claims that count at a moment, by shipment line. Rows are rows of data. */
final class Claims {

    private final Records records;
    private final Comparator<Integer> rank;
    private final Map<Claim.Line, LineClaims> lines = new HashMap<>(2);

    Claims(Records records, ClaimOrder order) {
        this.records = records;
        this.rank = Comparator.<Integer>comparingInt(row -> order.rank(source(row)))
                .thenComparingLong(records::happenedAt)
                .thenComparingLong(records::recordedAt)
                .thenComparing(row -> records.id(records.factOf(row)))
                .thenComparing(this::source);
    }

    private String source(int row) {
        return records.source(row);
    }

    void add(int row) {
        lines.computeIfAbsent(records.claim(row).key(), line -> new LineClaims(rank))
                .add(row);
    }

    void remove(int row) {
        Claim.Line line = records.claim(row).key();
        LineClaims claims = lines.getOrDefault(line, new LineClaims(rank));
        claims.remove(row);
        if (claims.isEmpty()) {
            lines.remove(line);
        }
    }

    boolean accepts(int row) {
        LineClaims claims = lines.get(records.claim(row).key());
        return claims != null && claims.accepted() == row;
    }

    Collection<LineClaims> lines() {
        return lines.values();
    }

    List<LineClaims> sorted() {
        return lines.entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(Entry::getValue)
                .toList();
    }

    /** Rows of the accepted claims that introduce rounds, in log order of their facts. */
    List<Integer> entries() {
        List<Integer> entries = new ArrayList<>(lines.size());
        for (LineClaims claims : lines.values()) {
            if (records.claim(claims.accepted()).isEntry()) {
                entries.add(claims.accepted());
            }
        }
        entries.sort((a, b) -> LogOrder.compare(records, records.factOf(a), records.factOf(b)));
        return entries;
    }

    long memoryBytes() {
        return 120 + 250L * lines.size();
    }
}
