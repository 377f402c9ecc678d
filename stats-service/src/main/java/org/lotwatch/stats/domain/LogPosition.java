package org.lotwatch.stats.domain;

import java.time.Instant;
import java.util.Comparator;
import org.lotwatch.events.Topic;

/**
 * Where a record stands in the log. The natural order is the log order of {@code docs/reference/counting.md} rule 1.
 *
 * @param arrival the broker's time of appending
 */
public record LogPosition(Topic topic, int partition, long offset, Instant arrival) implements Comparable<LogPosition> {

    private static final Comparator<LogPosition> LOG_ORDER = Comparator.comparing(LogPosition::arrival)
            .thenComparing(LogPosition::topic)
            .thenComparingInt(LogPosition::partition)
            .thenComparingLong(LogPosition::offset);

    @Override
    public int compareTo(LogPosition other) {
        return LOG_ORDER.compare(this, other);
    }
}
