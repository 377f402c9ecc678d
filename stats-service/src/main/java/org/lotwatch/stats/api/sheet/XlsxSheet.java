package org.lotwatch.stats.api.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook. Texts stand in their cells as texts, so that none is ever a formula; what does not fit one worksheet goes on
 * in another.
 */
public final class XlsxSheet implements Sheet {

    private static final int MOST_ROWS = 1_048_576;
    /** A spreadsheet keeps fifteen digits of a number. */
    private static final long MOST_EXACT = 999_999_999_999_999L;

    private static final int MOST_CHARACTERS = 32_767;

    private final String name;
    private final List<String> columns;
    private final Drain drain = new Drain();
    private final Workbook book = new Workbook(drain, "Lotwatch", "1.0");
    private Worksheet sheet;
    private int sheets;
    private int next;

    public XlsxSheet(String name, List<String> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.sheet = begun();
    }

    private Worksheet begun() {
        sheets++;
        Worksheet begun = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int column = 0; column < columns.size(); column++) {
            begun.inlineString(0, column, columns.get(column));
        }
        next = 1;
        return begun;
    }

    @Override
    public byte[] rows(List<Row> rows) {
        try {
            for (Row row : rows) {
                add(row.cells());
            }
            sheet.flush();
            return drain.taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<@Nullable Object> cells) throws IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            sheet = begun();
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next++;
    }

    private void write(int column, @Nullable Object cell) {
        if (cell instanceof Number number && Math.abs(number.longValue()) <= MOST_EXACT) {
            sheet.value(next, column, number);
        } else if (cell != null) {
            String text = cell.toString();
            sheet.inlineString(next, column, text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        }
    }

    @Override
    public byte[] end() {
        try {
            book.finish();
            return drain.taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
