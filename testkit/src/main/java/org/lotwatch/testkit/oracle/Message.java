package org.lotwatch.testkit.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A CloudEvent on its way to a topic, in the words of the contract; it can be written in several ways that mean the same. */
public final class Message {

    private static final JsonMapper JSON = new JsonMapper();

    private final String topic;
    private final ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();

    /**
     * A message without data.
     *
     * @param type the last words of the type, such as {@code shipment.loaded}
     */
    public Message(String topic, String type, String source, String id, Instant time) {
        this.topic = topic;
        attributes
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", Contract.PREFIX + type + Contract.VERSION)
                .put("time", time.toString());
    }

    public String topic() {
        return topic;
    }

    public ObjectNode data() {
        return data;
    }

    public String type() {
        return Contract.shortType(attributes.path("type").asText());
    }

    public String source() {
        return attributes.path("source").asText();
    }

    public String id() {
        return attributes.path("id").asText();
    }

    public Message recorded(@Nullable Instant recordedTime) {
        if (recordedTime != null) {
            attributes.put("recordedtime", recordedTime.toString());
        }
        return this;
    }

    /** Structured mode. */
    public Written structured() {
        ObjectNode event = attributes.deepCopy();
        event.put("datacontenttype", "application/json").set("data", data);
        return new Written(json(event), Map.of("content-type", utf8("application/cloudevents+json; charset=UTF-8")));
    }

    /** Binary mode: the attributes are headers. */
    public Written binary() {
        Map<String, byte[]> headers = new HashMap<>(Map.of("content-type", utf8("application/json")));
        attributes
                .properties()
                .forEach(a -> headers.put("ce_" + a.getKey(), utf8(a.getValue().asText())));
        return new Written(json(data), headers);
    }

    /** The same content with its fields in another order, whole numbers as {@code 7.0}, and a field that nobody knows. */
    public Written restated(Random random) {
        ObjectNode other = data.deepCopy().put("unheardOf", "ignored");
        ObjectNode event = attributes.deepCopy();
        event.set("data", shuffled(other, random));
        return new Written(json(shuffled(event, random)), Map.of());
    }

    private static ObjectNode shuffled(ObjectNode object, Random random) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        Collections.shuffle(fields, random);
        ObjectNode shuffled = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : fields) {
            JsonNode value = field.getValue();
            if (value.isIntegralNumber()) {
                shuffled.put(field.getKey(), value.decimalValue().setScale(1));
            } else {
                shuffled.set(field.getKey(), value);
            }
        }
        return shuffled;
    }

    private static String json(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Value and headers of a record to be. */
    public record Written(String text, Map<String, byte[]> headers) {

        byte[] value() {
            return utf8(text);
        }
    }
}
