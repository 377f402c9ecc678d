package org.lotwatch.imports.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** What the cells of a sheet say as text: numbers without a format, dates as ISO local times, formulas as their values. */
final class XlsxCells {

    /** Texts in quotes, colours and conditions in brackets, and escaped characters are no part of a format's date. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);
    private static final int MOST_CELLS = 1_000;
    private static final int HALF_A_MILLISECOND = 500_000;

    private XlsxCells() {}

    static List<String> texts(Row row) {
        int columns = Math.min(row.getCellCount(), MOST_CELLS);
        List<String> texts = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            Cell cell = row.hasCell(i) ? row.getCell(i) : null;
            texts.add(cell == null ? "" : text(cell));
        }
        return texts;
    }

    /** The first error of a formula in the row. */
    static @Nullable String error(Row row) {
        return row.stream()
                .filter(cell -> cell != null && cell.getType() == CellType.ERROR)
                .map(cell -> String.valueOf(cell.getRawValue()))
                .findFirst()
                .orElse(null);
    }

    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? date(cell.asDate()) : plain(number);
        }
        if (cell.getType() == CellType.FORMULA) {
            return formulaText(cell);
        }
        return value == null ? "" : value.toString();
    }

    /** A formula's cached value comes as text, whatever it is. */
    private static String formulaText(Cell cell) {
        String raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String marks = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return marks.contains("y") || marks.contains("d") || marks.contains("h");
    }

    private static String date(LocalDateTime date) {
        return TIME.format(date.plusNanos(HALF_A_MILLISECOND).truncatedTo(ChronoUnit.MILLIS));
    }
}
