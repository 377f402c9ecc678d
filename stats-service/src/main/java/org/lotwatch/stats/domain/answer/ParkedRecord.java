package org.lotwatch.stats.domain.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be counted, as it came, and what was done with it.
 *
 * @param base64 its bytes, {@code null} for a record without a value
 * @param inLog whether the bytes are still to be fetched from the log
 * @param redriven what was appended in its place, {@code null} if nothing was
 * @param chain the records that repair each other, the first one first, this one among them
 */
public record ParkedRecord(
        ParkedItem item,
        List<Header> headers,
        @Nullable String keyBase64,
        @Nullable String base64,
        boolean inLog,
        List<ParkedChange> history,
        @Nullable Redriven redriven,
        List<ParkedItem> chain) {

    public ParkedRecord {
        headers = List.copyOf(headers);
        history = List.copyOf(history);
        chain = List.copyOf(chain);
    }

    /**
     * One header.
     *
     * @param base64 its bytes, {@code null} for a header without a value
     */
    public record Header(String key, @Nullable String base64) {}
}
