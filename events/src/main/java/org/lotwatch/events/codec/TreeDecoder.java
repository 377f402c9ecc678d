package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.Topic;

/** Judges an event in its JSON form, in the order in which a fault is best told. Thread-safe. */
final class TreeDecoder {

    private static final Set<String> CORE = Set.of("/specversion", "/id", "/source", "/type");

    private final SchemaCheck schemas;

    TreeDecoder(Profile profile) {
        schemas = new SchemaCheck(profile);
    }

    /**
     * @param topic where the event stands; {@code null}: nowhere yet, its type decides
     */
    Decoded decode(JsonNode root, @Nullable Topic topic) {
        if (!(root instanceof ObjectNode event)) {
            return unreadable(
                    root,
                    new Fault(
                            Reason.NOT_CLOUDEVENT,
                            "",
                            "the event must be one JSON object, was " + Wording.value(root)));
        }
        event.properties().removeIf(attribute -> attribute.getValue().isNull());
        List<Fault> envelope = schemas.envelope(event);
        Optional<Fault> core = envelope.stream()
                .filter(fault -> CORE.contains(fault.pointer()))
                .findFirst();
        if (core.isPresent()) {
            return unreadable(event, notCloudEvent(core.get()));
        }
        String label = event.get("type").textValue();
        Optional<EventType> type = EventType.of(label);
        return type.isPresent()
                ? known(event, type.get(), topic, envelope)
                : new UnknownType(label, attribute(event, "source"), attribute(event, "id"));
    }

    /**
     * @param envelope the attributes, without data
     * @param value the data's bytes; what they are does not matter unless the envelope is of a known type
     */
    Decoded decodeBinary(ObjectNode envelope, byte @Nullable [] value, Topic topic) {
        JsonText.Outcome data = value == null ? JsonText.NULL : JsonText.read(value);
        envelope.set("data", data instanceof JsonText.Tree tree ? tree.root() : envelope.objectNode());
        Decoded decoded = decode(envelope, topic);
        boolean unaffected = decoded instanceof UnknownType
                || (decoded instanceof Unreadable unreadable && unreadable.reason() == Reason.NOT_CLOUDEVENT);
        return unaffected || !(data instanceof Fault fault)
                ? decoded
                : unreadable(envelope, new Fault(fault.reason(), "/data" + fault.pointer(), fault.detail()));
    }

    private static Fault notCloudEvent(Fault fault) {
        return new Fault(Reason.NOT_CLOUDEVENT, fault.pointer(), fault.detail());
    }

    private Decoded known(ObjectNode event, EventType type, @Nullable Topic topic, List<Fault> envelope) {
        Fault misplaced = misplaced(event, type, topic);
        if (misplaced != null) {
            return unreadable(event, misplaced);
        }
        if (!envelope.isEmpty()) {
            return unreadable(event, envelope.get(0));
        }
        completeTarget(event, type, topic);
        List<Fault> data = schemas.data(type, event.get("data"));
        if (!data.isEmpty()) {
            return unreadable(event, data.get(0));
        }
        return mapped(event, type, topic);
    }

    private static Decoded mapped(ObjectNode event, EventType type, @Nullable Topic topic) {
        if (type.isAmendment() && !event.get("data").has("targetType")) {
            return unreadable(event, targetTypeMissing());
        }
        LotEvent mapped = EventMapper.event(type, event);
        Optional<Fault> broken = topic != null && mapped.topic() != topic
                ? Optional.of(wrongTarget(event, topic, mapped.topic()))
                : FieldRules.broken(mapped);
        return broken.<Decoded>map(fault -> unreadable(event, fault))
                .orElseGet(() -> new Readable(mapped, Fingerprint.of(mapped)));
    }

    private static @Nullable Fault misplaced(ObjectNode event, EventType type, @Nullable Topic topic) {
        if (topic != null && !type.topics().contains(topic)) {
            return new Fault(
                    Reason.WRONG_TOPIC,
                    "/type",
                    "type must be one of topic " + topic.label() + ", was " + type.label() + ", which belongs on "
                            + labels(type.topics()));
        }
        JsonNode target = event.path("data").path("targetType");
        boolean chained = type.isAmendment()
                && target.isTextual()
                && EventType.of(target.textValue())
                        .filter(EventType::isAmendment)
                        .isPresent();
        return chained ? amendmentOfAmendment(target) : null;
    }

    private static Fault amendmentOfAmendment(JsonNode target) {
        return new Fault(
                Reason.AMENDMENT_OF_AMENDMENT,
                "/data/targetType",
                "targetType must be the type of the fact itself, was " + target.textValue()
                        + "; to change an amendment, send another one of the fact with a higher revision");
    }

    private static Fault wrongTarget(ObjectNode event, Topic topic, Topic belongsOn) {
        return new Fault(
                Reason.WRONG_TOPIC,
                "/data/targetType",
                "targetType must be a type of topic " + topic.label() + ", was "
                        + event.get("data").get("targetType").textValue() + ", which belongs on " + belongsOn.label());
    }

    private static Fault targetTypeMissing() {
        return Fault.schema(
                "/data/targetType", "targetType must be given where the topic does not tell the type, was absent");
    }

    /** The topic's main type is the target's type unless the amendment says otherwise. */
    private static void completeTarget(ObjectNode event, EventType type, @Nullable Topic topic) {
        if (type.isAmendment()
                && topic != null
                && event.get("data") instanceof ObjectNode data
                && !data.has("targetType")) {
            data.put("targetType", EventType.mainOf(topic).label());
        }
    }

    static Unreadable unreadable(JsonNode event, Fault fault) {
        return new Unreadable(
                fault.reason(), fault.pointer(), fault.detail(), attribute(event, "source"), attribute(event, "id"));
    }

    /** A text attribute of the envelope that is fit to be stored, or null. */
    private static @Nullable String attribute(JsonNode event, String name) {
        String text = event.path(name).textValue();
        int limit = name.equals("id") ? 128 : 256;
        boolean fit = text != null
                && !text.isEmpty()
                && text.codePointCount(0, text.length()) <= limit
                && text.codePoints().noneMatch(Wording::isHidden);
        return fit ? text : null;
    }

    private static String labels(Set<Topic> topics) {
        return topics.stream().sorted().map(Labelled::label).collect(Collectors.joining(", "));
    }
}
