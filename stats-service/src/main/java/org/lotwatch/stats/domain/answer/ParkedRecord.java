package org.lotwatch.stats.domain.answer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be counted, as it came.
 *
 * @param pointer JSON pointer to what is wrong, empty for the whole
 * @param state {@code open}, {@code redriven} or {@code discarded}
 * @param repairof of a re-driven record, what it repairs
 * @param base64 its bytes, {@code null} for a record without a value
 */
public record ParkedRecord(
        long id,
        String topic,
        int partition,
        long offset,
        Instant arrival,
        @Nullable String source,
        String reason,
        String pointer,
        String detail,
        String state,
        @Nullable String repairof,
        List<Header> headers,
        @Nullable String keyBase64,
        @Nullable String base64) {

    public ParkedRecord {
        headers = List.copyOf(headers);
    }

    /**
     * One header.
     *
     * @param base64 its bytes, {@code null} for a header without a value
     */
    public record Header(String key, @Nullable String base64) {}
}
