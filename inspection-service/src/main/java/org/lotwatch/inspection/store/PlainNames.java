package org.lotwatch.inspection.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Purpose;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Verdict;

/** Wrapped names are written as plain strings, constants under their labels of the contract. */
final class PlainNames {

    private PlainNames() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("names");
        add(module, LotId.class, LotId::value, LotId::new);
        addLabels(module, AmendmentReason.class);
        addLabels(module, Basis.class);
        addLabels(module, Purpose.class);
        addLabels(module, SampleDesign.class);
        addLabels(module, Verdict.class);
        return module;
    }

    private static <E extends Enum<E> & Labelled> void addLabels(SimpleModule module, Class<E> type) {
        Map<String, E> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Labelled::label, Function.identity()));
        add(module, type, Labelled::label, label -> {
            E constant = constants.get(label);
            if (constant == null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no constant " + label);
            }
            return constant;
        });
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, written(write));
        module.addDeserializer(type, readAs(read));
    }

    private static <T> JsonSerializer<T> written(Function<T, String> name) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(name.apply(value));
            }
        };
    }

    private static <T> JsonDeserializer<T> readAs(Function<String, T> type) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return type.apply(json.getText());
            }
        };
    }
}
