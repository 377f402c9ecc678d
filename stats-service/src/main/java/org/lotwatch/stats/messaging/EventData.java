package org.lotwatch.stats.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.lotwatch.stats.RecordData;

/** The {@code data} of an event, out of a structured or a binary record. */
final class EventData {

    private static final JsonMapper MAPPER = new JsonMapper();

    private EventData() {}

    static RecordData of(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            return RecordData.missing("the record has no value");
        }
        try {
            JsonNode tree = MAPPER.readTree(value);
            JsonNode data = isBinary(record) ? tree : tree.path("data");
            return data.isMissingNode()
                    ? RecordData.missing("the event has no data")
                    : RecordData.of(MAPPER.writeValueAsString(data));
        } catch (IOException e) {
            return RecordData.missing("the record is not JSON");
        }
    }

    /** A record that says so by its headers; one without a content type is structured. */
    private static boolean isBinary(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader("ce_specversion") != null && !isStructured(record);
    }

    private static boolean isStructured(ConsumerRecord<byte[], byte[]> record) {
        for (Header header : record.headers()) {
            if (header.key().equalsIgnoreCase("content-type") && header.value() != null) {
                return new String(header.value(), StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .startsWith("application/cloudevents");
            }
        }
        return false;
    }
}
