package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as RFC 4180 has them, but with plain line ends. */
final class Csv {
    private Csv() {}

    /** The lines, headings first. */
    static List<String> lines(List<Column> columns, List<JsonNode> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(",")));
        rows.forEach(row -> lines.add(line(columns, row)));
        return lines;
    }

    static String line(List<Column> columns, JsonNode row) {
        return columns.stream()
                .map(column -> quoted(Column.plain(column.value(row))))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean needsQuotes = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
