package org.lotwatch.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.lotwatch.imports.ImportReport.Columns;
import org.lotwatch.imports.ImportReport.Used;
import org.lotwatch.imports.table.CellFault;
import org.lotwatch.imports.table.ColumnMap;
import org.lotwatch.imports.table.SheetOptions;

/** How what a job knows is kept in its rows. */
final class ImportJson {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<List<CellFault>> FAULTS = new TypeReference<>() {};

    private ImportJson() {}

    static String faults(List<CellFault> faults) {
        return write(faults).replace("\\u0000", "\\u2400");
    }

    static List<CellFault> faults(String json) {
        try {
            return MAPPER.readValue(json, FAULTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All faults of a row in one text. */
    static String reason(String faults) {
        return faults(faults).stream().map(CellFault::detail).collect(Collectors.joining("; "));
    }

    static String options(SheetOptions options) {
        return write(options);
    }

    static SheetOptions options(String json) {
        return read(json, SheetOptions.class);
    }

    static String columns(ColumnMap columns) {
        List<Used> used = columns.used().entrySet().stream()
                .map(pair -> new Used(pair.getKey(), pair.getValue()))
                .toList();
        return write(new Columns(used, columns.ignored())).replace("\\u0000", "\\u2400");
    }

    static Columns columns(String json) {
        return read(json, Columns.class);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
