package org.lotwatch.benchmarks.counting;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Verdict;

/**
 * What one event says of one unit of a lot: a line of a shipment, or a round that was inspected. Of several entries about
 * one unit the newest stands; an event that comes twice is no newer than itself.
 *
 * @param lot the lot's key
 * @param unit tells the lot's units apart
 * @param timeMicros when it happened, microseconds since 1970
 * @param recordedMicros when it was written down; the lowest number when not told
 * @param writer source and id of the event; the last word between entries of one time
 * @param verdict null: the rounds were introduced, not inspected
 * @param rounds at least 1
 */
public record Entry(
        String lot,
        String unit,
        long timeMicros,
        long recordedMicros,
        String writer,
        @Nullable Verdict verdict,
        long rounds) {

    /** Whether this one stands instead of the other, which speaks of the same unit. */
    public boolean isNewerThan(Entry other) {
        if (timeMicros != other.timeMicros) {
            return timeMicros > other.timeMicros;
        }
        if (recordedMicros != other.recordedMicros) {
            return recordedMicros > other.recordedMicros;
        }
        return writer.compareTo(other.writer) > 0;
    }

    /** This one or the other, whichever is newer. */
    public Entry orNewer(Entry other) {
        return other.isNewerThan(this) ? other : this;
    }
}
