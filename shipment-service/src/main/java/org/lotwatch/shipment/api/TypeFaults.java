package org.lotwatch.shipment.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tells the {@link Checks} of the reading of unknown fields and of values of a wrong shape, and reads on. */
final class TypeFaults extends DeserializationProblemHandler {

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser json,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        checks(context).unknownFields();
        json.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser json, String message)
            throws IOException {
        wrong(context, json, shape(target.getRawClass()));
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            ValueInstantiator instantiator,
            JsonParser json,
            String message)
            throws IOException {
        wrong(context, json, shape(target));
        return null;
    }

    /** Names what the value here must be, with the value, and skips it. */
    static void wrong(DeserializationContext context, JsonParser json, String mustBe) throws IOException {
        String pointer = json.getParsingContext().pathAsPointer().toString();
        checks(context).wrongAs(pointer, mustBe, described(json));
        json.skipChildren();
    }

    private static String described(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> Texts.shown(json.getText());
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            default -> Texts.shortened(json.getText());
        };
    }

    private static String shape(Class<?> target) {
        return Collection.class.isAssignableFrom(target) ? "an array" : "an object";
    }

    private static Checks checks(DeserializationContext context) {
        return (Checks) context.getAttribute(Checks.class);
    }
}
