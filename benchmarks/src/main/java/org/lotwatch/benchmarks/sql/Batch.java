package org.lotwatch.benchmarks.sql;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lotwatch.benchmarks.counting.Entry;

/** Entries of one transaction, of each unit the newest: an upsert may meet a row only once. */
final class Batch {
    private static final int ROWS = 20_000;

    private final long begun = System.nanoTime();
    private final Map<Unit, Entry> entries = new HashMap<>();
    private final Map<Place, Long> nextOffsets = new HashMap<>();

    private record Unit(String lot, String unit) {}

    record Place(String topic, int partition) {}

    void add(Entry entry, String topic, int partition, long offset) {
        entries.merge(new Unit(entry.lot(), entry.unit()), entry, Entry::orNewer);
        nextOffsets.put(new Place(topic, partition), offset + 1);
    }

    boolean isDue(long commitMillis) {
        return entries.size() >= ROWS
                || (!nextOffsets.isEmpty() && System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(commitMillis));
    }

    /** In the order of the index that they go into. */
    List<Entry> entries() {
        return entries.values().stream()
                .sorted(Comparator.comparing(Entry::lot).thenComparing(Entry::unit))
                .toList();
    }

    Map<Place, Long> nextOffsets() {
        return nextOffsets;
    }
}
