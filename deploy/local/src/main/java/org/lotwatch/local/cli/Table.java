package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows as text in columns: numbers to the right, all else to the left. */
final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<JsonNode> rows;

    private Table(List<Column> columns, List<JsonNode> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** The lines, headings first. */
    static List<String> lines(List<Column> columns, List<JsonNode> rows) {
        return new Table(columns, rows).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::name).toList()));
        for (JsonNode row : rows) {
            lines.add(line(columns.stream()
                    .map(column -> Column.shown(column.value(row)))
                    .toList()));
        }
        return lines;
    }

    private String line(List<String> cells) {
        List<String> padded = IntStream.range(0, cells.size())
                .mapToObj(i -> padded(columns.get(i), cells.get(i)))
                .toList();
        return String.join(GAP, padded).stripTrailing();
    }

    private String padded(Column column, String cell) {
        String blanks = " ".repeat(width(column) - cell.length());
        return isNumbers(column) ? blanks + cell : cell + blanks;
    }

    private int width(Column column) {
        return rows.stream()
                .mapToInt(row -> Column.shown(column.value(row)).length())
                .reduce(column.name().length(), Math::max);
    }

    private boolean isNumbers(Column column) {
        return rows.stream().map(column::value).anyMatch(JsonNode::isNumber)
                && rows.stream().map(column::value).noneMatch(JsonNode::isTextual);
    }
}
