package org.lotwatch.imports.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes rows as lines of CSV, separated by commas, and reads them again. Not thread-safe. */
public final class CsvLines {

    private final StringWriter text = new StringWriter();
    private final CsvWriter lines = CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .bufferSize(0)
            .build(text);

    /** One row, without the end of its line; a cell may run over several lines. */
    public String write(List<String> cells) {
        try {
            lines.writeRecord(cells);
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuffer written = text.getBuffer();
        String line = written.substring(0, written.length() - 1);
        written.setLength(0);
        return line;
    }

    /** The cells of a row that was written so. */
    public static List<String> read(String line) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .ofSingleCsvRecord(line)
                .getFields();
    }
}
