package org.lotwatch.benchmarks.inmemory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lotwatch.benchmarks.counting.Entry;
import org.lotwatch.benchmarks.counting.EntryReader;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Verdict;

/** An event as databind reads it. */
record JsonEvent(
        @JsonProperty("id") String id,
        @JsonProperty("source") String source,
        @JsonProperty("time") String time,
        @JsonProperty("recordedtime") String recordedTime,
        @JsonProperty("data") Data data) {

    record Data(
            @JsonProperty("lotId") String lotId,
            @JsonProperty("shipmentId") @Nullable String shipmentId,
            @JsonProperty("line") int line,
            @JsonProperty("quantity") @Nullable Long quantity,
            @JsonProperty("roundId") @Nullable String roundId,
            @JsonProperty("verdict") @Nullable String verdict) {

        /** A line of a shipment has no round id. */
        String unit() {
            return roundId != null ? roundId : EntryReader.SEPARATOR + shipmentId + EntryReader.SEPARATOR + line;
        }
    }

    Entry entry() {
        return new Entry(
                LotKey.of(data.lotId).value(),
                data.unit(),
                micros(time),
                micros(recordedTime),
                source + EntryReader.SEPARATOR + id,
                data.verdict == null ? null : Verdict.valueOf(data.verdict.toUpperCase(Locale.ROOT)),
                data.quantity == null ? 1 : data.quantity);
    }

    private static long micros(String text) {
        Instant time = Instant.parse(text);
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
    }
}
