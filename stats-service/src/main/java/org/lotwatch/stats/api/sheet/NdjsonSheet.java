package org.lotwatch.stats.api.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object per line. The line breaks between the pieces are left to whoever sends them. */
public final class NdjsonSheet implements Sheet {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<String> columns;
    private final Drain drain = new Drain();

    public NdjsonSheet(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    @Override
    public byte[] rows(List<Row> rows) {
        try (JsonGenerator json = JSON.createGenerator(drain)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (Row row : rows) {
                write(json, row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drain.taken();
    }

    private void write(JsonGenerator json, List<@Nullable Object> cells) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            json.writeFieldName(columns.get(i));
            write(json, cells.get(i));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable Object cell) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(cell.toString());
        }
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }
}
