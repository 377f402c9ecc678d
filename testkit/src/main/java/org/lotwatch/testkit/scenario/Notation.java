package org.lotwatch.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotwatch.testkit.oracle.Message;

/** The short notation of an event: one verb, and whatever differs from the defaults. See the README beside the scenarios. */
final class Notation {

    private static final Map<String, String> TYPES = Map.of(
            "loaded", "shipment.loaded",
            "found", "shipment.adjusted",
            "loss", "shipment.adjusted",
            "theft", "shipment.adjusted",
            "destroyed", "shipment.adjusted",
            "not-shipped", "shipment.adjusted",
            "inspected", "round.inspected",
            "restored", "lot.restored",
            "condemned", "lot.restored");

    private static final Map<String, String> USUAL_DAYS = Map.of(
            "shipment.loaded", "day 1",
            "shipment.adjusted", "day 4",
            "round.inspected", "day 5",
            "lot.restored", "day 8",
            "record.retracted", "day 9",
            "record.corrected", "day 9");

    private static final Map<String, String> COPIED = Map.of(
            "line", "line",
            "movement", "movement",
            "basis", "basis",
            "previous", "previousShipmentId",
            "out of", "fromVerdict",
            "was", "priorVerdict",
            "round", "roundId",
            "destructive", "destructive",
            "revision", "revision",
            "reason", "reason");

    private final JsonNode line;

    private Notation(JsonNode line) {
        this.line = line;
    }

    /**
     * The message that a line stands for.
     *
     * @param typeOf what type of event an id of this scenario belongs to, {@code null} when to none
     */
    static Message message(JsonNode line, Function<String, @Nullable String> typeOf) {
        Notation notation = new Notation(line);
        String type = notation.type();
        String targetType = notation.targetType(typeOf);
        Message message = new Message(
                notation.text("topic", topic(type.startsWith("record.") ? targetType : type)),
                notation.text("type", type),
                notation.text("source", "/papers"),
                notation.text("id", "?"),
                notation.time(type));
        message.recorded(
                line.has("recorded") ? Days.happening(line.path("recorded").asText()) : null);
        notation.fill(message.data(), type, targetType);
        return message;
    }

    private static String topic(String type) {
        return type.replace("shipment.adjusted", "shipment.loaded").replace('.', '-');
    }

    /** The type that the verb stands for. */
    String type() {
        return typeOf(line);
    }

    static String typeOf(JsonNode line) {
        if (line.has("retracts")) {
            return "record.retracted";
        }
        if (line.has("corrects")) {
            return "record.corrected";
        }
        return TYPES.entrySet().stream()
                .filter(verb -> line.has(verb.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a line must have a verb, was " + line));
    }

    private String targetType(Function<String, @Nullable String> typeOf) {
        if (line.has("corrects")) {
            return text("target", typeOf(line.path("by")));
        }
        return line.has("retracts") ? text("target", String.valueOf(typeOf.apply(text("retracts", "")))) : "";
    }

    private Instant time(String type) {
        return Days.happening(text("at", String.valueOf(USUAL_DAYS.get(type))));
    }

    private void fill(ObjectNode data, String type, String targetType) {
        data.put("lotId", text("lot", "LOT-1"));
        switch (type) {
            case "shipment.loaded" -> loaded(data);
            case "shipment.adjusted" -> adjusted(data);
            case "round.inspected" -> inspected(data);
            case "lot.restored" -> restored(data);
            default -> amended(data, targetType);
        }
        COPIED.forEach((word, field) -> {
            if (line.has(word)) {
                data.set(field, line.path(word));
            }
        });
        line.path("data").properties().forEach(extra -> data.set(extra.getKey(), extra.getValue()));
    }

    private void loaded(ObjectNode data) {
        data.put("shipmentId", text("shipment", "SHIP-1")).put("line", 1).put("nature", text("nature", "152mm-shell"));
        data.set("quantity", line.path("loaded"));
        data.putObject("origin").put("id", text("from", "NAJIN"));
        if (line.has("to")) {
            data.putObject("destination").put("id", text("to", ""));
        }
        if (line.has("made")) {
            List<String> years = List.of(text("made", "").split("-", -1));
            data.put("producedFrom", Integer.parseInt(years.get(0)));
            data.put("producedTo", Integer.parseInt(years.get(years.size() - 1)));
        }
        if (line.has("movement")) {
            data.put("previousShipmentId", "SHIP-0");
        }
    }

    private void adjusted(ObjectNode data) {
        data.put("shipmentId", text("shipment", "SHIP-1"));
        List.of("found", "loss", "theft", "destroyed", "not-shipped").forEach(kind -> {
            if (line.has(kind)) {
                data.put("kind", kind).set("quantity", line.path(kind));
            }
        });
    }

    /** {@code 10 operable}, or only {@code operable} for one round. */
    private void inspected(ObjectNode data) {
        List<String> words = List.of(text("inspected", "").split(" ", -1));
        data.put("inspectionId", text("inspection", "INSP-1")).put("verdict", words.get(words.size() - 1));
        if (words.size() > 1) {
            data.set("quantity", JsonNodeFactory.instance.numberNode(new BigDecimal(words.get(0))));
        }
        if (line.has("shipment")) {
            data.put("shipmentId", text("shipment", ""));
        }
    }

    private void restored(ObjectNode data) {
        data.put("restorationId", "WORK-1")
                .put("quantityRestored", line.path("restored").asLong());
        if (line.has("condemned")) {
            data.put("quantityCondemned", line.path("condemned").asLong());
        }
    }

    private void amended(ObjectNode data, String targetType) {
        data.put("targetId", text("retracts", text("corrects", ""))).put("revision", 1);
        data.put("targetType", "org.lotwatch." + targetType + ".v1").put("reason", "incorrect_data");
        if (line.has("corrects")) {
            Notation replacement = new Notation(line.path("by"));
            ObjectNode content = data.putObject("replacement");
            content.put("time", replacement.time(targetType).toString());
            replacement.fill(content.putObject("data"), replacement.type(), "");
            if (!line.path("by").has("lot")) {
                ((ObjectNode) content.path("data")).put("lotId", text("lot", "LOT-1"));
            }
        }
    }

    private String text(String word, String unlessTold) {
        return line.has(word) ? line.path(word).asText() : unlessTold;
    }
}
