package org.lotwatch.inspection.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.lotwatch.events.Labelled;
import org.lotwatch.inspection.domain.Change;
import org.lotwatch.inspection.domain.Content;
import org.lotwatch.inspection.domain.Report;
import org.lotwatch.inspection.domain.Restoration;

/**
 * Contents and changes as JSON in the database. It is read as long as the database lives: fields may be added, never renamed
 * or given another meaning; unknown ones are ignored. Thread-safe.
 */
@ApplicationScoped
public class PaperJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(PlainNames.module())
            .addMixIn(Content.class, KindOfContent.class)
            .addMixIn(Report.class, KindOfReport.class)
            .addMixIn(Restoration.class, KindOfRestoration.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final ObjectWriter contentWriter = MAPPER.writerFor(Content.class);
    private final ObjectReader contentReader = MAPPER.readerFor(Content.class);
    private final ObjectWriter changeWriter = MAPPER.writerFor(Change.class);
    private final ObjectReader changeReader = MAPPER.readerFor(Change.class);

    String content(Content content) {
        return write(contentWriter, content);
    }

    Content content(String json) {
        return read(contentReader, Content.class, json);
    }

    public String change(Change change) {
        return write(changeWriter, change);
    }

    /**
     * Reads what {@link #change(Change)} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public Change change(String json) {
        return read(changeReader, Change.class, json);
    }

    <E extends Enum<E> & Labelled> E label(Class<E> type, String label) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("a " + type.getSimpleName() + " in the database must be one of "
                                + Arrays.toString(type.getEnumConstants()) + ", was " + label));
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("papers can always be written", e);
        }
    }

    private static <T> T read(ObjectReader reader, Class<T> type, String json) {
        try {
            return type.cast(reader.readValue(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a stored paper cannot be read", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(Report.class), @JsonSubTypes.Type(Restoration.class)})
    private interface KindOfContent {}

    @JsonTypeName("inspection")
    private interface KindOfReport {}

    @JsonTypeName("restoration")
    private interface KindOfRestoration {}
}
