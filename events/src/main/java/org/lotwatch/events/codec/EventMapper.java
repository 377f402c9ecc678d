package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Conveyance;
import org.lotwatch.events.EventId;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Fact;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotId;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.QuantityRange;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Sample;
import org.lotwatch.events.ShipmentAdjusted;
import org.lotwatch.events.ShipmentLoaded;

/** Turns an event's JSON form, once it has passed its schemas, into its record; defaults are filled in. */
final class EventMapper {

    private static final long WHOLE = 9_007_199_254_740_991L;

    private EventMapper() {}

    static LotEvent event(EventType type, JsonNode event) {
        DataFields envelope = new DataFields(event);
        EventId id = new EventId(envelope.text("source"), envelope.text("id"));
        Header header = new Header(id, envelope.time("time"), envelope.timeOrNull("recordedtime"));
        DataFields data = envelope.object("data");
        return switch (type) {
            case RECORD_RETRACTED -> retracted(header, data);
            case RECORD_CORRECTED -> corrected(header, data);
            case SHIPMENT_LOADED, SHIPMENT_ADJUSTED, ROUND_INSPECTED, LOT_RESTORED -> fact(type, header, data);
        };
    }

    private static Fact fact(EventType type, Header header, DataFields data) {
        return switch (type) {
            case SHIPMENT_LOADED -> loaded(header, data);
            case SHIPMENT_ADJUSTED -> adjusted(header, data);
            case ROUND_INSPECTED -> inspected(header, data);
            case LOT_RESTORED -> restored(header, data);
            case RECORD_RETRACTED, RECORD_CORRECTED -> throw new IllegalArgumentException(type + " is not a fact");
        };
    }

    private static ShipmentLoaded loaded(Header header, DataFields data) {
        return new ShipmentLoaded(
                header,
                lotId(data),
                data.text("shipmentId"),
                data.ordinal("line"),
                data.text("nature"),
                data.number("quantity"),
                data.objectOrNull(
                        "quantityRange", range -> new QuantityRange(range.number("low"), range.number("high"))),
                place(data.object("origin")),
                data.objectOrNull("destination", EventMapper::place),
                data.objectOrNull("conveyance", c -> new Conveyance(c.label("mode", Labels.MODE), c.text("id"))),
                texts(data.node("containers")),
                data.yearOrNull("producedFrom"),
                data.yearOrNull("producedTo"),
                orElse(data.labelOrNull("movement", Labels.MOVEMENT), Movement.ENTRY),
                data.textOrNull("previousShipmentId"),
                reporting(data));
    }

    private static ShipmentAdjusted adjusted(Header header, DataFields data) {
        return new ShipmentAdjusted(
                header,
                lotId(data),
                data.text("shipmentId"),
                data.label("kind", Labels.KIND),
                data.number("quantity"),
                data.labelOrNull("fromVerdict", Labels.VERDICT),
                data.textOrNull("reason"),
                reporting(data));
    }

    private static RoundInspected inspected(Header header, DataFields data) {
        return new RoundInspected(
                header,
                lotId(data),
                data.text("inspectionId"),
                data.label("verdict", Labels.VERDICT),
                data.number("quantity", 1),
                data.textOrNull("roundId"),
                data.ordinal("part", 1),
                data.labelOrNull("priorVerdict", Labels.VERDICT),
                data.labelOrNull("purpose", Labels.PURPOSE),
                data.flag("destructive"),
                data.objectOrNull("sample", EventMapper::sample),
                data.textOrNull("shipmentId"),
                data.objectOrNull("site", EventMapper::place),
                reporting(data));
    }

    private static LotRestored restored(Header header, DataFields data) {
        return new LotRestored(
                header,
                lotId(data),
                data.text("restorationId"),
                data.number("quantityRestored"),
                data.number("quantityCondemned", 0),
                data.textOrNull("shipmentId"),
                data.objectOrNull("site", EventMapper::place),
                reporting(data));
    }

    private static RecordRetracted retracted(Header header, DataFields data) {
        return new RecordRetracted(
                header,
                lotId(data),
                data.text("targetId"),
                data.label("targetType", Labels.TYPE),
                data.ordinal("revision"),
                data.label("reason", Labels.REASON),
                data.textOrNull("note"));
    }

    private static RecordCorrected corrected(Header header, DataFields data) {
        EventType targetType = data.label("targetType", Labels.TYPE);
        DataFields replacement = data.object("replacement");
        EventId target = new EventId(header.id().source(), data.text("targetId"));
        Header standing = new Header(target, replacement.time("time"), header.recordedTime());
        return new RecordCorrected(
                header,
                lotId(data),
                data.text("targetId"),
                targetType,
                data.ordinal("revision"),
                data.label("reason", Labels.REASON),
                data.textOrNull("note"),
                fact(targetType, standing, replacement.object("data")));
    }

    private static LotId lotId(DataFields data) {
        return new LotId(data.text("lotId"));
    }

    private static Place place(DataFields place) {
        return new Place(
                place.text("id"),
                place.textOrNull("name"),
                place.degreesOrNull("lat"),
                place.degreesOrNull("lon"),
                place.textOrNull("timeZone"));
    }

    private static Sample sample(DataFields sample) {
        Long frameSize = sample.node("frameSize").isMissingNode() ? null : Long.valueOf(sample.number("frameSize"));
        return new Sample(sample.label("design", Labels.DESIGN), frameSize, sample.textOrNull("stratum"));
    }

    private static Reporting reporting(DataFields data) {
        Basis basis = orElse(data.labelOrNull("basis", Labels.BASIS), Basis.DOCUMENTED);
        ReportedBy by = data.objectOrNull("reportedBy", r -> new ReportedBy(r.text("partyId"), r.text("role")));
        Map<String, Object> extensions = extensions(data.node("extensions"));
        return basis == Basis.DOCUMENTED && by == null && extensions.isEmpty()
                ? Reporting.DOCUMENTED
                : new Reporting(basis, by, extensions);
    }

    private static Map<String, Object> extensions(JsonNode node) {
        if (node.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> extensions = new HashMap<>();
        node.properties().forEach(entry -> extensions.put(entry.getKey(), extension(entry.getValue())));
        return extensions;
    }

    private static Object extension(JsonNode value) {
        return value.isTextual()
                ? value.textValue()
                : value.isBoolean() ? (Object) value.booleanValue() : number(value);
    }

    /** A {@code Long} where the number is whole and exact in JSON at large (within 2^53-1), else a {@code Double}. */
    private static Object number(JsonNode value) {
        double number = value.doubleValue();
        boolean whole = Math.rint(number) == number && Math.abs(number) <= WHOLE;
        return whole && value.canConvertToExactIntegral()
                ? (Object) Long.valueOf(value.longValue())
                : Double.valueOf(number);
    }

    private static List<String> texts(JsonNode array) {
        if (array.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(array.size());
        array.forEach(node -> texts.add(node.textValue()));
        return texts;
    }

    private static <T> T orElse(@Nullable T value, T absent) {
        return value == null ? absent : value;
    }
}
