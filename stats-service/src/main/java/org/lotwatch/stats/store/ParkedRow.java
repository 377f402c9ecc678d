package org.lotwatch.stats.store;

import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.LogPosition;

/**
 * A record that could not be counted.
 *
 * @param record its bytes; {@code null} where they are to be fetched from the log
 */
public record ParkedRow(
        int lane,
        LogPosition position,
        @Nullable String source,
        @Nullable String eventId,
        String reason,
        String pointer,
        String detail,
        @Nullable RawRecord record) {

    /** The place of the record that this one repairs, if it says so. */
    @Nullable
    String repairOf() {
        return record == null ? null : RepairMark.in(record.headers());
    }
}
