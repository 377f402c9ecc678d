package org.lotwatch.testkit.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data fields of each type, with the defaults that an absent field stands for. Unknown fields are ignored; JSON null
 * is no value of any field.
 */
final class Contract {

    /** What every type's full name begins and ends with. */
    static final String PREFIX = "org.lotwatch.";

    static final String VERSION = ".v1";

    static final Map<String, Set<String>> TOPICS_OF_TYPES = Map.of(
            "shipment.loaded", Set.of("shipment-loaded"),
            "shipment.adjusted", Set.of("shipment-loaded"),
            "round.inspected", Set.of("round-inspected"),
            "lot.restored", Set.of("lot-restored"),
            "record.retracted", Set.copyOf(LogRecord.TOPICS),
            "record.corrected", Set.copyOf(LogRecord.TOPICS));

    private static final String[] VERDICTS = {"operable", "restorable", "inoperable", "undetermined"};
    private static final int ID = 64;
    private static final int NOTE = 1024;

    private Contract() {}

    /** The known fields of a type's data; refuses what the contract refuses. */
    static Map<String, Object> read(String type, String topic, @Nullable JsonNode data) {
        Fields fields = new Fields(data, "data");
        lot(fields);
        switch (type) {
            case "shipment.loaded" -> loaded(fields);
            case "shipment.adjusted" -> adjusted(fields);
            case "round.inspected" -> inspected(fields);
            case "lot.restored" -> restored(fields);
            case "record.retracted" -> amendment(fields, topic);
            case "record.corrected" -> correction(fields, topic);
            default -> throw new IllegalArgumentException(type);
        }
        return fields.values();
    }

    private static void lot(Fields fields) {
        fields.text("lotId", 64);
        String lotId = (String) fields.values().get("lotId");
        if (lotId == null
                || lotId.chars().anyMatch(Character::isISOControl)
                || LotKeys.of(lotId).isEmpty()) {
            throw new Refused("lotId must have a visible character and no control character");
        }
    }

    private static void loaded(Fields fields) {
        fields.text("shipmentId", 64).whole("line", 1, Integer.MAX_VALUE).text("nature", 32);
        quantity(fields, "quantity", 1);
        place(fields, "origin");
        optional(fields, "destination", f -> place(f, "destination"));
        optional(fields, "conveyance", Contract::conveyance);
        optional(fields, "containers", f -> f.texts("containers", 500));
        optional(fields, "producedFrom", f -> f.whole("producedFrom", 1900, 2100));
        optional(fields, "producedTo", f -> f.whole("producedTo", 1900, 2100));
        optional(fields, "movement", f -> f.oneOf("movement", "entry", "onward", "return"));
        optional(fields, "previousShipmentId", f -> f.text("previousShipmentId", 64));
        optional(fields, "quantityRange", Contract::range);
        reporting(fields);
        fields.otherwise("containers", List.of()).otherwise("movement", "entry");
        inOrder(fields, "producedFrom", "producedTo");
        if (!says(fields, "movement", "entry") && !fields.has("previousShipmentId")) {
            throw new Refused("previousShipmentId is missing: the movement is not an entry");
        }
    }

    private static void adjusted(Fields fields) {
        fields.text("shipmentId", 64).oneOf("kind", "loss", "theft", "destroyed", "not-shipped", "found");
        quantity(fields, "quantity", 1);
        optional(fields, "fromVerdict", f -> f.oneOf("fromVerdict", VERDICTS));
        optional(fields, "reason", f -> f.note("reason", NOTE));
        reporting(fields);
        if (fields.has("fromVerdict") && says(fields, "kind", "found")) {
            throw new Refused("fromVerdict must not stand with found");
        }
    }

    private static void inspected(Fields fields) {
        fields.text("inspectionId", 64).oneOf("verdict", VERDICTS);
        optional(fields, "quantity", f -> quantity(f, "quantity", 1));
        optional(fields, "roundId", f -> f.text("roundId", 64));
        optional(fields, "part", f -> f.whole("part", 1, Integer.MAX_VALUE));
        optional(fields, "priorVerdict", f -> f.oneOf("priorVerdict", VERDICTS));
        optional(
                fields,
                "purpose",
                f -> f.oneOf("purpose", "initial", "periodic", "post-restoration", "audit", "receipt"));
        optional(fields, "destructive", f -> f.flag("destructive"));
        optional(fields, "sample", Contract::sample);
        optional(fields, "shipmentId", f -> f.text("shipmentId", 64));
        optional(fields, "site", f -> place(f, "site"));
        reporting(fields);
        fields.otherwise("quantity", 1L).otherwise("part", 1L).otherwise("destructive", false);
        if (fields.has("roundId") && !says(fields, "quantity", 1L)) {
            throw new Refused("quantity must be 1 beside a roundId");
        }
    }

    private static void restored(Fields fields) {
        fields.text("restorationId", 64);
        quantity(fields, "quantityRestored", 0);
        optional(fields, "quantityCondemned", f -> quantity(f, "quantityCondemned", 0));
        optional(fields, "site", f -> place(f, "site"));
        optional(fields, "shipmentId", f -> f.text("shipmentId", 64));
        reporting(fields);
        fields.otherwise("quantityCondemned", 0L);
        if (says(fields, "quantityRestored", 0L) && says(fields, "quantityCondemned", 0L)) {
            throw new Refused("at least one quantity must be above 0");
        }
    }

    private static void amendment(Fields fields, String topic) {
        fields.text("targetId", 128).whole("revision", 1, Integer.MAX_VALUE);
        fields.oneOf("reason", "did_not_occur", "incorrect_data", "duplicate");
        optional(fields, "note", f -> f.note("note", NOTE));
        optional(fields, "targetType", f -> f.put("targetType", factType(f.node("targetType"))));
        fields.otherwise("targetType", mainType(topic));
        if (!TOPICS_OF_TYPES
                .getOrDefault(String.valueOf(fields.values().get("targetType")), Set.of())
                .contains(topic)) {
            throw new Refused("an amendment must be on the topic of its target");
        }
    }

    private static void correction(Fields fields, String topic) {
        amendment(fields, topic);
        String targetType = (String) fields.values().get("targetType");
        Fields replacement = new Fields(fields.node("replacement"), "replacement").instant("time");
        Map<String, Object> data = read(String.valueOf(targetType), topic, replacement.node("data"));
        if (!LotKeys.of(String.valueOf(data.get("lotId")))
                .equals(LotKeys.of(String.valueOf(fields.values().get("lotId"))))) {
            throw new Refused("a replacement must not change the lot: retract, then send a new event");
        }
        Instant time = (Instant) replacement.values().get("time");
        fields.put("replacement", new Fact.Replacement(Objects.requireNonNull(time), data));
    }

    private static String factType(JsonNode node) {
        String type = shortType(node.asText());
        if (!TOPICS_OF_TYPES.containsKey(type) || type.startsWith("record.")) {
            throw new Refused("targetType must be a type of fact, was " + node);
        }
        return type;
    }

    /** The words of a type between the prefix and the version; other types as they are. */
    static String shortType(String type) {
        return type.startsWith(PREFIX) && type.endsWith(VERSION)
                ? type.substring(PREFIX.length(), type.length() - VERSION.length())
                : type;
    }

    private static String mainType(String topic) {
        return topic.replace('-', '.');
    }

    private static void reporting(Fields fields) {
        optional(fields, "basis", f -> f.oneOf("basis", "counted", "documented", "declared", "estimated"));
        optional(fields, "reportedBy", Contract::reportedBy);
        optional(fields, "extensions", f -> f.extensions("extensions"));
        fields.otherwise("basis", "documented").otherwise("extensions", Map.of());
    }

    private static void reportedBy(Fields fields) {
        Fields party = new Fields(fields.node("reportedBy"), "reportedBy");
        fields.put("reportedBy", party.text("partyId", ID).text("role", ID).values());
    }

    private static void place(Fields fields, String name) {
        Fields place = new Fields(fields.node(name), name).text("id", 64);
        optional(place, "name", f -> f.note("name", 128));
        optional(place, "lat", f -> f.degrees("lat", 90));
        optional(place, "lon", f -> f.degrees("lon", 180));
        optional(place, "timeZone", f -> f.zone("timeZone"));
        fields.put(name, place.values());
    }

    private static void conveyance(Fields fields) {
        Fields conveyance = new Fields(fields.node("conveyance"), "conveyance");
        conveyance.oneOf("mode", "ship", "rail", "road", "air").text("id", ID);
        fields.put("conveyance", conveyance.values());
    }

    private static void range(Fields fields) {
        Fields range = new Fields(fields.node("quantityRange"), "quantityRange");
        quantity(range, "low", 0);
        quantity(range, "high", 0);
        range.put("quantity", Objects.requireNonNull(fields.values().get("quantity")));
        inOrder(range, "low", "quantity");
        inOrder(range, "quantity", "high");
        fields.put("quantityRange", range.values());
    }

    private static void sample(Fields fields) {
        Fields sample = new Fields(fields.node("sample"), "sample");
        sample.oneOf("design", "census", "srs", "systematic", "stratified", "judgement", "unknown");
        optional(sample, "frameSize", f -> quantity(f, "frameSize", 1));
        optional(sample, "stratum", f -> f.text("stratum", ID));
        fields.put("sample", sample.values());
    }

    private static void quantity(Fields fields, String name, long least) {
        fields.whole(name, least, Fields.MOST_ROUNDS);
    }

    private static void inOrder(Fields fields, String lower, String upper) {
        if (fields.values().get(lower) instanceof Long low
                && fields.values().get(upper) instanceof Long high
                && low > high) {
            throw new Refused(lower + " must not be above " + upper);
        }
    }

    private static boolean says(Fields fields, String name, Object value) {
        return value.equals(fields.values().get(name));
    }

    private static void optional(Fields fields, String name, Consumer<Fields> reader) {
        if (fields.has(name)) {
            reader.accept(fields);
        }
    }
}
