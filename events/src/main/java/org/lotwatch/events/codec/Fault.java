package org.lotwatch.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** One thing that is wrong with a record, before it is known whose record it is. */
record Fault(Reason reason, String pointer, String detail) implements JsonText.Outcome {

    static Fault schema(String pointer, String detail) {
        return new Fault(Reason.SCHEMA, pointer, detail);
    }

    @Override
    public <R> R on(Function<JsonNode, R> tree, Function<Fault, R> fault) {
        return fault.apply(this);
    }
}
