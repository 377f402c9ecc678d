package org.lotwatch.shipment.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Names the fields of a body that its request type does not have. A reading of its own, for bodies that are known to have
 * some: the binding cannot tell where they stand, because it puts them aside until the record is made.
 */
final class UnknownFields {

    private final JsonParser json;
    private final Checks checks;

    private UnknownFields(JsonParser json, Checks checks) {
        this.json = json;
        this.checks = checks;
    }

    /** @param type the record that the body is bound to; its own records and lists of records are looked into */
    static void name(JsonParser json, Class<?> type, Checks checks) throws IOException {
        json.nextToken();
        new UnknownFields(json, checks).value(type);
    }

    private void value(Type type) throws IOException {
        if (json.hasToken(JsonToken.START_OBJECT) && type instanceof Class<?> known && known.isRecord()) {
            object(known);
        } else if (json.hasToken(JsonToken.START_ARRAY) && type instanceof ParameterizedType list) {
            array(list.getActualTypeArguments()[0]);
        } else {
            json.skipChildren();
        }
    }

    private void array(Type element) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value(element);
        }
    }

    private void object(Class<?> type) throws IOException {
        Map<String, RecordComponent> known = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity(), (a, b) -> a, TreeMap::new));
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            RecordComponent field = known.get(name);
            if (field == null) {
                String pointer = json.getParsingContext().pathAsPointer().toString();
                checks.fault(pointer, Texts.shortened(name) + " is unknown here; known are " + known.keySet());
            }
            json.nextToken();
            value(field == null ? Object.class : field.getGenericType());
        }
    }
}
