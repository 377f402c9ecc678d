package org.lotwatch.testkit.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, once it could be read.
 *
 * @param type the last words of the CloudEvents type, such as {@code shipment.loaded}
 * @param fields the known fields with their defaults made explicit; strings, longs, booleans, decimals, maps and lists
 * @param wrongKey whether the producer's key, or its partition, was not that of the lot
 */
public record Reading(
        LogRecord record,
        String type,
        String source,
        String id,
        Instant time,
        @Nullable Instant recordedTime,
        Map<String, Object> fields,
        boolean wrongKey) {

    public String lotId() {
        return (String) Objects.requireNonNull(fields.get("lotId"));
    }

    public String lotKey() {
        return LotKeys.of(lotId());
    }

    boolean isAmendment() {
        return type.startsWith("record.");
    }

    List<String> identity() {
        return List.of(source, id);
    }

    /** What an amendment aims at: an identity of its own source. */
    List<String> target() {
        return List.of(source, (String) Objects.requireNonNull(fields.get("targetId")));
    }

    boolean saysTheSameAs(Reading other) {
        return type.equals(other.type)
                && time.equals(other.time)
                && Objects.equals(recordedTime, other.recordedTime)
                && fields.equals(other.fields);
    }
}
