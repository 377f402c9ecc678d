package org.lotwatch.shipment.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.lotwatch.events.LotId;
import org.lotwatch.shipment.domain.Entry;
import org.lotwatch.shipment.domain.Notice;
import org.lotwatch.shipment.domain.ShipmentId;

/**
 * Entries and notices as JSON in the database. It is read as long as the database lives: fields may be added, never renamed or
 * given another meaning; unknown ones are ignored.
 */
@ApplicationScoped
public class HistoryJson {

    private static final Map<String, Class<? extends Entry>> KINDS = Map.of(
            "planned", Entry.Planned.class,
            "loaded", Entry.Loaded.class,
            "adjusted", Entry.Adjusted.class,
            "corrected", Entry.Corrected.class,
            "retracted", Entry.Retracted.class);

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(names())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    String kind(Entry entry) {
        return entry.on(Kind.OF);
    }

    String content(Entry entry) {
        return write(entry);
    }

    Entry entry(String kind, String content) {
        Class<? extends Entry> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("an entry of kind " + kind + " is none of " + KINDS.keySet());
        }
        return read(content, type);
    }

    public String write(Notice notice) {
        return write((Object) notice);
    }

    public Notice notice(String json) {
        return read(json, Notice.class);
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of shipments can always be written", e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /** Wrapped names are written as plain strings. */
    private static SimpleModule names() {
        return new SimpleModule("names")
                .addSerializer(LotId.class, written(LotId::value))
                .addDeserializer(LotId.class, readAs(LotId::new))
                .addSerializer(ShipmentId.class, written(ShipmentId::value))
                .addDeserializer(ShipmentId.class, readAs(ShipmentId::new));
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

    private enum Kind implements Entry.Cases<String> {
        OF;

        @Override
        public String planned(Entry.Planned entry) {
            return "planned";
        }

        @Override
        public String loaded(Entry.Loaded entry) {
            return "loaded";
        }

        @Override
        public String adjusted(Entry.Adjusted entry) {
            return "adjusted";
        }

        @Override
        public String corrected(Entry.Corrected entry) {
            return "corrected";
        }

        @Override
        public String retracted(Entry.Retracted entry) {
            return "retracted";
        }
    }
}
