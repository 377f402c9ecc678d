package org.lotwatch.stats.api;

import io.smallrye.mutiny.Multi;
import java.util.List;
import org.lotwatch.stats.api.sheet.Sheet;

/**
 * What a file holds.
 *
 * @param rows some at a time, each read when those before it are sent
 */
record ExportTable(List<String> columns, Multi<List<Sheet.Row>> rows) {

    ExportTable {
        columns = List.copyOf(columns);
    }
}
