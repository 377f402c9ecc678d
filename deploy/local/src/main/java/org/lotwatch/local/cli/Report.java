package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a command found, in a form that each output can show.
 *
 * @param shown the columns of the table
 * @param all the columns of CSV
 * @param rows one object each
 * @param whole what JSON shows: the service's own answer
 */
record Report(List<Column> shown, List<Column> all, List<JsonNode> rows, JsonNode whole) {

    Report {
        shown = List.copyOf(shown);
        all = List.copyOf(all);
        rows = List.copyOf(rows);
    }

    /** One whose table and CSV have the same columns. */
    static Report of(List<Column> columns, List<JsonNode> rows, JsonNode whole) {
        return new Report(columns, columns, rows, whole);
    }
}
