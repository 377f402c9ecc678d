package org.lotwatch.stats.api.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma separated values by RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula has an apostrophe before
 * it; numbers are left as they are.
 */
public final class CsvSheet implements Sheet {

    private static final String FORMULA = "=+-@\t\r\n";

    private final Drain drain = new Drain();
    private final CsvWriter writer = CsvWriter.builder().build(drain, StandardCharsets.UTF_8);

    public CsvSheet(List<String> columns) {
        writer.writeRecord(columns);
    }

    @Override
    public byte[] rows(List<Row> rows) {
        for (Row row : rows) {
            CsvWriter.CsvWriterRecord line = writer.writeRecord();
            for (@Nullable Object cell : row.cells()) {
                line.writeField(text(cell));
            }
            line.endRecord();
        }
        return flushed();
    }

    @Override
    public byte[] end() {
        return flushed();
    }

    private byte[] flushed() {
        try {
            writer.flush();
            return drain.taken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.toString();
        boolean formula = !(cell instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
