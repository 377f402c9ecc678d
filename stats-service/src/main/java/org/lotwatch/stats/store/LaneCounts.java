package org.lotwatch.stats.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The counts of one lane since its beginning. Immutable; the fates add up to the records consumed. */
public record LaneCounts(Map<Count, Long> records) {

    public static final LaneCounts NONE = new LaneCounts(Map.of());

    public LaneCounts {
        EnumMap<Count, Long> complete = new EnumMap<>(Count.class);
        for (Count count : Count.values()) {
            complete.put(count, records.getOrDefault(count, 0L));
        }
        records = Collections.unmodifiableMap(complete);
    }

    public long of(Count count) {
        return records.getOrDefault(count, 0L);
    }

    /** Records that were taken from the log, whatever became of them. */
    public long consumed() {
        long sum = 0;
        for (Map.Entry<Count, Long> entry : records.entrySet()) {
            sum += entry.getKey().isFate() ? entry.getValue() : 0;
        }
        return sum;
    }
}
