package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The claims that count at a moment, by shipment line. Rows are rows of data. */
final class Claims {

    private final Records records;
    private final Comparator<Integer> rank;
    private final Map<Claim.Line, LineClaims> lines = new HashMap<>(2);
    private long introduced;
    private @Nullable Claimed claimed;

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
        LineClaims claims = lines.computeIfAbsent(records.claim(row).key(), line -> new LineClaims(rank));
        introduced -= introduced(claims);
        claims.add(row);
        introduced += introduced(claims);
        claimed = null;
    }

    void remove(int row) {
        Claim.Line line = records.claim(row).key();
        LineClaims claims = lines.getOrDefault(line, new LineClaims(rank));
        introduced -= introduced(claims);
        claims.remove(row);
        introduced += introduced(claims);
        claimed = null;
        if (claims.isEmpty()) {
            lines.remove(line);
        }
    }

    private long introduced(LineClaims claims) {
        boolean entry = !claims.isEmpty() && records.claim(claims.accepted()).isEntry();
        return entry ? records.quantity(claims.accepted()) : 0;
    }

    /** Rounds of all accepted claims that introduce any. */
    long introduced() {
        return introduced;
    }

    Claimed claimed() {
        Claimed known = claimed;
        if (known == null) {
            known = new Claimed(records, this);
            claimed = known;
        }
        return known;
    }

    boolean accepts(int row) {
        LineClaims claims = lines.get(records.claim(row).key());
        return claims != null && claims.accepted() == row;
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
