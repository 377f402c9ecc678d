package org.lotwatch.stats;

import org.jspecify.annotations.Nullable;

/**
 * What the log holds of an event.
 *
 * @param json the event's {@code data}, {@code null} when it cannot be told
 * @param missing why not, {@code null} when it can
 */
public record RecordData(@Nullable String json, @Nullable String missing) {

    public static RecordData of(String json) {
        return new RecordData(json, null);
    }

    public static RecordData missing(String why) {
        return new RecordData(null, why);
    }
}
