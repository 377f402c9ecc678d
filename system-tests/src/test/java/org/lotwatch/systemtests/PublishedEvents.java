package org.lotwatch.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lotwatch.testkit.oracle.LogRecord;

/** The events on the topics that the two services wrote themselves, and those that they promised in their answers. */
final class PublishedEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What the voyage puts on the topics beside the services carries a mark. */
    private static final String MARK = "voyage-mark";

    private PublishedEvents() {}

    /** {@code type id} of each event, with its contents: one, unless a retry has changed it. */
    static Map<String, Set<JsonNode>> on(List<LogRecord> log) {
        return log.stream()
                .filter(record -> !record.headers().containsKey(MARK))
                .map(record -> read(Objects.requireNonNull(record.value())))
                .collect(Collectors.groupingBy(PublishedEvents::name, TreeMap::new, Collectors.toSet()));
    }

    /** {@code type id} of each event that a 2xx named. */
    static Set<String> promised(List<Gate.Passage> passages) {
        Set<String> promised = new TreeSet<>();
        for (Gate.Passage passage : passages) {
            if (passage.isAccepted()) {
                read(passage.answer().getBytes(StandardCharsets.UTF_8))
                        .get("events")
                        .forEach(event -> promised.add(name(event)));
            }
        }
        return promised;
    }

    private static String name(JsonNode event) {
        return event.get("type").asText() + " " + event.get("id").asText();
    }

    private static JsonNode read(byte[] text) {
        try {
            return JSON.readTree(new String(text, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a service must write JSON", e);
        }
    }
}
