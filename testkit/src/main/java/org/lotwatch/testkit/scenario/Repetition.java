package org.lotwatch.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** A line that stands for several, each with a number behind its id: {@code id: I, times: 3} is I-1, I-2 and I-3. */
final class Repetition {

    private static final String TIMES = "times";

    private Repetition() {}

    /** The lines that one stands for: itself, unless it says how many. */
    static List<JsonNode> of(JsonNode line) {
        if (!line.has(TIMES)) {
            return List.of(line);
        }
        int times = line.path(TIMES).asInt();
        if (times < 1 || !line.has("id") || line.has("name")) {
            throw new IllegalArgumentException(
                    "times must be at least 1, on a line with an id and no name, was " + line);
        }
        return IntStream.rangeClosed(1, times).mapToObj(n -> numbered(line, n)).toList();
    }

    private static JsonNode numbered(JsonNode line, int number) {
        ObjectNode one = line.deepCopy();
        one.remove(TIMES);
        return one.put("id", line.path("id").asText() + "-" + number);
    }
}
