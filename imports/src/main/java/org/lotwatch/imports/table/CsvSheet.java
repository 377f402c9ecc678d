package org.lotwatch.imports.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A CSV file, separated by commas, semicolons, tabs or bars, whichever makes most sense of its header. */
final class CsvSheet implements Sheet {

    private static final int LONGEST_CELL = 32 * 1024;
    private static final int LONGEST_ROW = 512 * 1024;
    private static final int MOST_CELLS = 1_000;

    private final CsvReader<CsvRecord> records;
    private final CsvText text;
    private final char separator;
    private List<String> header = List.of();
    private long last;

    private CsvSheet(CsvText text, char separator) {
        this.text = text;
        this.separator = separator;
        this.records = records(text.reader(), separator);
    }

    static CsvSheet open(Path file, SheetOptions options, Predicate<String> known, AtomicLong bytesRead)
            throws FileFault {
        try {
            CsvText text = CsvText.open(file, options.charset(), bytesRead);
            String start = text.start();
            CsvSheet sheet = new CsvSheet(text, Separators.of(start, known));
            sheet.readHeader(Separators.isDeclared(start));
            return sheet;
        } catch (IOException e) {
            throw new FileFault("the file cannot be read: " + e.getMessage(), e);
        }
    }

    static CsvReader<CsvRecord> records(Reader text, char separator) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MOST_CELLS)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(LONGEST_ROW)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * LONGEST_ROW)
                .build(handler, text);
    }

    private void readHeader(boolean declared) throws FileFault {
        if (declared) {
            next();
        }
        SheetRow first = next();
        if (first == null) {
            throw new FileFault("the file must have a header row and rows, had no row");
        }
        if (first.fault() != null) {
            throw new FileFault("the header, row " + first.number() + ", " + first.fault());
        }
        header = first.cells();
    }

    @Override
    public String format() {
        String by = separator == '\t' ? "tabs" : String.valueOf(separator);
        return "csv, " + text.charset().name() + ", separated by " + by;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable SheetRow next() throws FileFault {
        try {
            for (CsvRecord row = following(); row != null; row = following()) {
                last = row.getStartingLineNumber();
                List<String> cells = row.getFields();
                if (!cells.stream().allMatch(String::isBlank)) {
                    return new SheetRow(last, cells, fault(cells));
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new FileFault("the file cannot be read as CSV after row " + last + ": " + deepest(e)
                    + "; is a quote opened there and not closed?");
        } catch (UncheckedIOException e) {
            throw new FileFault("the file cannot be read after row " + last + ": " + deepest(e), e);
        }
    }

    private @Nullable CsvRecord following() {
        var rows = records.iterator();
        return rows.hasNext() ? rows.next() : null;
    }

    private @Nullable String fault(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf(CsvText.WRONG) >= 0) {
                return "has bytes that are not " + text.charset().name() + " in cell " + (i + 1) + ", shown as "
                        + CsvText.WRONG + "; say charset=windows-1251 or what it is, or save it as UTF-8";
            }
        }
        return Faults.of(cells, header.size());
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
