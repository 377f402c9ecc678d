package org.lotwatch.events.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.Place;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.Sample;

/** Writes an event as structured JSON, straight to bytes. One writer for one event. */
final class EventWriter {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final int USUAL_SIZE = 512;

    private final JsonGenerator json;

    private EventWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] bytes(LotEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            new EventWriter(json).event(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void event(LotEvent event) throws IOException {
        json.writeStartObject();
        json.writeStringField("specversion", "1.0");
        text("id", event.header().id().id());
        text("source", event.header().id().source());
        text("type", event.type().label());
        time("time", event.header().time());
        Instant recorded = event.header().recordedTime();
        if (recorded != null) {
            time("recordedtime", recorded);
        }
        text("datacontenttype", "application/json");
        json.writeObjectFieldStart("data");
        event.on(new DataWriter(this));
        json.writeEndObject();
        json.writeEndObject();
    }

    void open(String name) {
        write(() -> json.writeObjectFieldStart(name));
    }

    void close() {
        write(json::writeEndObject);
    }

    void text(String name, @Nullable String value) {
        if (value != null) {
            write(() -> json.writeStringField(name, unicode(value)));
        }
    }

    void number(String name, long value) {
        write(() -> json.writeNumberField(name, value));
    }

    void number(String name, @Nullable Number value) {
        if (value != null) {
            number(name, value.longValue());
        }
    }

    void unless(long defaultValue, String name, long value) {
        if (value != defaultValue) {
            number(name, value);
        }
    }

    void label(String name, @Nullable Labelled value) {
        if (value != null) {
            text(name, value.label());
        }
    }

    void unless(Labelled defaultValue, String name, Labelled value) {
        if (value != defaultValue) {
            label(name, value);
        }
    }

    void flag(String name, boolean value) {
        if (value) {
            write(() -> json.writeBooleanField(name, true));
        }
    }

    void time(String name, Instant value) {
        text(name, Rfc3339.format(value));
    }

    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            write(() -> {
                json.writeArrayFieldStart(name);
                for (String value : values) {
                    json.writeString(unicode(value));
                }
                json.writeEndArray();
            });
        }
    }

    void place(String name, @Nullable Place place) {
        if (place != null) {
            open(name);
            text("id", place.id());
            text("name", place.name());
            degrees("lat", place.lat());
            degrees("lon", place.lon());
            text("timeZone", place.timeZone());
            close();
        }
    }

    private void degrees(String name, @Nullable Double value) {
        if (value != null) {
            write(() -> json.writeNumberField(name, value));
        }
    }

    void sample(@Nullable Sample sample) {
        if (sample != null) {
            open("sample");
            label("design", sample.design());
            number("frameSize", sample.frameSize());
            text("stratum", sample.stratum());
            close();
        }
    }

    void reporting(Reporting reporting) {
        unless(Basis.DOCUMENTED, "basis", reporting.basis());
        if (reporting.reportedBy() != null) {
            open("reportedBy");
            text("partyId", reporting.reportedBy().partyId());
            text("role", reporting.reportedBy().role());
            close();
        }
        if (!reporting.extensions().isEmpty()) {
            extensions(reporting.extensions());
        }
    }

    private void extensions(Map<String, Object> extensions) {
        open("extensions");
        new TreeMap<>(extensions).forEach(this::extension);
        close();
    }

    private void extension(String name, Object value) {
        if (value instanceof String text) {
            text(unicode(name), text);
        } else {
            write(() -> json.writePOJOField(unicode(name), value));
        }
    }

    private static String unicode(String text) {
        if (JsonText.isBroken(text)) {
            throw new IllegalArgumentException(
                    "texts must be Unicode, half a surrogate pair was in " + Wording.printable(text));
        }
        return text;
    }

    /** Writing to memory does not fail. */
    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
