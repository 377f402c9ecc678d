package org.lotwatch.stats.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lotwatch.events.EventId;
import org.lotwatch.stats.domain.Discrepancy;
import org.lotwatch.stats.domain.DiscrepancyCode;

/** Columns of JSON, selected as text. */
final class JsonColumns {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonColumns() {}

    static List<String> texts(String json) {
        return each(json, JsonNode::asText);
    }

    static Map<String, Long> longs(String json) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        tree(json)
                .properties()
                .forEach(field -> numbers.put(field.getKey(), field.getValue().asLong()));
        return numbers;
    }

    static String object(Map<?, Long> numbers) {
        ObjectNode object = MAPPER.createObjectNode();
        numbers.forEach((name, number) -> object.put(String.valueOf(name), number));
        return object.toString();
    }

    static List<Discrepancy> discrepancies(String json) {
        return each(json, JsonColumns::discrepancy);
    }

    private static Discrepancy discrepancy(JsonNode node) {
        return new Discrepancy(
                DiscrepancyCode.valueOf(node.path("code").asText()),
                Instant.parse(node.path("since").asText()),
                node.path("detail").asText(),
                map(node.path("events"), JsonColumns::eventId));
    }

    static EventId eventId(JsonNode node) {
        return new EventId(node.path("source").asText(), node.path("id").asText());
    }

    static <T> List<T> each(String json, Function<JsonNode, T> element) {
        return map(tree(json), element);
    }

    private static <T> List<T> map(JsonNode array, Function<JsonNode, T> element) {
        List<T> elements = new ArrayList<>(array.size());
        array.forEach(node -> elements.add(element.apply(node)));
        return elements;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a jsonb column holds JSON, this one " + json, e);
        }
    }
}
