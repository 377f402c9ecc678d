package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Topic;

/**
 * The table of invalid events that is shipped with the contract: each is a raw text, or the example of a type with a change
 * (a JSON merge patch, RFC 7396).
 */
final class InvalidExamples {

    private InvalidExamples() {}

    static Stream<InvalidExample> all() {
        JsonNode table = ExampleFiles.json(ExampleFiles.bytes("/org/lotwatch/events/examples/invalid.json"));
        return StreamSupport.stream(table.spliterator(), false).map(InvalidExample::new);
    }

    /** One row. */
    record InvalidExample(JsonNode row) {

        byte[] bytes() {
            return text().getBytes(StandardCharsets.UTF_8);
        }

        private String text() {
            if (row.has("raw")) {
                return row.get("raw").textValue();
            }
            JsonNode event = ExampleFiles.json(ExampleFiles.structured(base()));
            return merged(event, row.get("change")).toString();
        }

        private EventType base() {
            return EventType.of("org.lotwatch." + row.get("base").textValue()).orElseThrow();
        }

        Topic topic() {
            String told = row.path("topic").asText("");
            return Arrays.stream(Topic.values())
                    .filter(topic -> topic.label().equals(told))
                    .findFirst()
                    .orElseGet(() -> row.has("base") ? ExampleFiles.topicOf(base()) : Topic.ROUND_INSPECTED);
        }

        boolean is(String flag) {
            return row.path(flag).asBoolean();
        }

        Reason reason() {
            return Reason.valueOf(row.get("reason").textValue());
        }

        String pointer() {
            return row.get("pointer").textValue();
        }

        String detail() {
            return row.get("detail").textValue();
        }

        @Override
        public String toString() {
            return row.get("name").textValue();
        }
    }

    private static JsonNode merged(JsonNode target, JsonNode change) {
        if (!change.isObject()) {
            return change;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : ExampleFiles.JSON.createObjectNode();
        change.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else {
                merged.set(entry.getKey(), merged(merged.path(entry.getKey()), entry.getValue()));
            }
        });
        return merged;
    }
}
