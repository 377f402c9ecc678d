package org.lotwatch.imports.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, read as a stream. The table of its shared texts is held in memory, and bounded for that. */
final class XlsxSheet implements Sheet {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String name;
    private List<String> header = List.of();
    private long last;

    private XlsxSheet(ReadableWorkbook workbook, org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.name = sheet.getName();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    static XlsxSheet open(Path file, SheetOptions options) throws FileFault {
        ZipBounds.check(file);
        ReadableWorkbook workbook = workbook(file);
        try {
            XlsxSheet sheet = new XlsxSheet(workbook, chosen(workbook, options.sheet()));
            sheet.readHeader();
            return sheet;
        } catch (IOException | ExcelReaderException e) {
            closeQuietly(workbook);
            throw broken(e);
        } catch (FileFault e) {
            closeQuietly(workbook);
            throw e;
        }
    }

    private static ReadableWorkbook workbook(Path file) throws FileFault {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) { // the library's reader throws what its parsers throw
            throw broken(e);
        }
    }

    private static org.dhatim.fastexcel.reader.Sheet chosen(ReadableWorkbook workbook, @Nullable String asked)
            throws FileFault {
        List<org.dhatim.fastexcel.reader.Sheet> sheets = workbook.getSheets().toList();
        return sheets.stream()
                .filter(sheet -> asked == null
                        || sheet.getName().equals(asked)
                        || String.valueOf(sheet.getIndex() + 1).equals(asked))
                .findFirst()
                .orElseThrow(() -> new FileFault("sheet must be the name or the number of a sheet, was \"" + asked
                        + "\"; there are "
                        + sheets.stream().map(s -> '"' + s.getName() + '"').collect(Collectors.joining(", "))));
    }

    private void readHeader() throws FileFault {
        SheetRow first = next();
        if (first == null) {
            throw new FileFault("the sheet \"" + name + "\" must have a header row and rows, was empty");
        }
        header = first.cells();
    }

    @Override
    public String format() {
        return "xlsx, sheet \"" + name + '"';
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable SheetRow next() throws FileFault {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                last = row.getRowNum();
                List<String> cells = XlsxCells.texts(row);
                if (!cells.stream().allMatch(String::isBlank)) {
                    return new SheetRow(last, cells, fault(row, cells));
                }
            }
            return null;
        } catch (RuntimeException e) { // the library's reader throws what its parsers throw
            throw new FileFault("the workbook cannot be read after row " + last + ": " + e.getMessage(), e);
        }
    }

    private @Nullable String fault(Row row, List<String> cells) {
        String error = XlsxCells.error(row);
        return error == null
                ? Faults.of(cells, header.size())
                : "holds the error " + error + " of a formula; mend the formula, or write the value";
    }

    private static FileFault broken(Exception e) {
        return new FileFault(
                "the workbook cannot be read: " + e.getMessage() + "; open it in a spreadsheet and save it again", e);
    }

    private static void closeQuietly(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stream.close();
        closeQuietly(workbook);
    }
}
