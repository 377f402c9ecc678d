package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;

/** Reads fields of an object that has passed its schema: what the schema requires is there and of its type. */
final class DataFields {

    private final JsonNode object;

    DataFields(JsonNode object) {
        this.object = object;
    }

    String text(String name) {
        return object.get(name).textValue();
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode value = object.get(name);
        return value == null ? null : value.textValue();
    }

    long number(String name) {
        return object.get(name).longValue();
    }

    long number(String name, long absent) {
        JsonNode value = object.get(name);
        return value == null ? absent : value.longValue();
    }

    int ordinal(String name) {
        return object.get(name).intValue();
    }

    int ordinal(String name, int absent) {
        JsonNode value = object.get(name);
        return value == null ? absent : value.intValue();
    }

    @Nullable
    Integer yearOrNull(String name) {
        JsonNode value = object.get(name);
        return value == null ? null : Integer.valueOf(value.intValue());
    }

    @Nullable
    Double degreesOrNull(String name) {
        JsonNode value = object.get(name);
        return value == null ? null : Double.valueOf(value.doubleValue() + 0.0);
    }

    boolean flag(String name) {
        JsonNode value = object.get(name);
        return value != null && value.booleanValue();
    }

    Instant time(String name) {
        return Objects.requireNonNull(Rfc3339.parse(text(name)), name);
    }

    @Nullable
    Instant timeOrNull(String name) {
        return object.has(name) ? time(name) : null;
    }

    <E extends Enum<E> & Labelled> E label(String name, Labels<E> labels) {
        return labels.of(text(name));
    }

    <E extends Enum<E> & Labelled> @Nullable E labelOrNull(String name, Labels<E> labels) {
        return object.has(name) ? label(name, labels) : null;
    }

    <T> @Nullable T objectOrNull(String name, Function<DataFields, T> reader) {
        JsonNode value = object.get(name);
        return value == null ? null : reader.apply(new DataFields(value));
    }

    DataFields object(String name) {
        return new DataFields(object.get(name));
    }

    JsonNode node(String name) {
        return object.path(name);
    }
}
