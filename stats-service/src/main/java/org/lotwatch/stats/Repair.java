package org.lotwatch.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.store.RawHeader;

/**
 * How a parked record is to be re-driven.
 *
 * @param body {@code null} for the record's own bytes
 * @param headers {@code null} for those of the record's own that make the event
 * @param by who wants it, where that is known
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record Repair(
        byte @Nullable [] body,
        @Nullable List<RawHeader> headers,
        @Nullable String by,
        @Nullable String note) {

    /** As it is. */
    public static Repair none(@Nullable String by, @Nullable String note) {
        return new Repair(null, null, by, note);
    }
}
