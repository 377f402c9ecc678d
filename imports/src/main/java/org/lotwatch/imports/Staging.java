package org.lotwatch.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lotwatch.imports.store.JobRow.Progress;
import org.lotwatch.imports.store.StagedRow;
import org.lotwatch.imports.table.CellReader;
import org.lotwatch.imports.table.Cells;
import org.lotwatch.imports.table.CsvLines;
import org.lotwatch.imports.table.Field;
import org.lotwatch.imports.table.FileFault;
import org.lotwatch.imports.table.HeaderNames;
import org.lotwatch.imports.table.Sheet;
import org.lotwatch.imports.table.SheetFile;
import org.lotwatch.imports.table.SheetOptions;
import org.lotwatch.imports.table.SheetRow;

/** The first step of a job: brings the rows of its file into the database, each judged by itself. */
final class Staging {

    private static final int BATCH = 2_000;
    private static final int LONGEST_ID = 64;

    private final Hold hold;
    private final ImportTables tables;
    private final Paperwork<?> paperwork;
    private final CsvLines lines = new CsvLines();
    private final AtomicLong bytesRead = new AtomicLong();
    private final List<StagedRow> batch = new ArrayList<>(BATCH);
    private int rejected;

    Staging(Hold hold, ImportTables tables, Paperwork<?> paperwork) {
        this.hold = hold;
        this.tables = tables;
        this.paperwork = paperwork;
    }

    /** Opens a file, with regard to the columns that its header ought to have. */
    static Sheet open(Path file, SheetOptions options, Paperwork<?> paperwork, AtomicLong bytesRead) throws FileFault {
        List<String> names =
                new ArrayList<>(paperwork.fields().stream().map(Field::name).toList());
        names.addAll(options.fields().keySet());
        return SheetFile.open(file, options, new HeaderNames(names), bytesRead);
    }

    /** Goes on after the last row that is staged. */
    void run(Path file) throws FileFault {
        SheetOptions options = ImportJson.options(hold.job().options());
        try (Sheet sheet = open(file, options, paperwork, bytesRead)) {
            CellReader reader = new CellReader(sheet.header(), paperwork.fields(), options);
            hold.describe(sheet.format(), line(sheet.header()), ImportJson.columns(reader.columns()));
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                if (row.number() > hold.progress().lastRow()) {
                    add(row, reader.of(row));
                }
            }
            flush();
        }
    }

    private void add(SheetRow row, Cells cells) {
        if (row.fault() == null) {
            paperwork.check(cells);
        }
        boolean isRight = cells.faults().isEmpty();
        rejected += isRight ? 0 : 1;
        batch.add(new StagedRow(
                paper(cells), row.number(), line(row.cells()), isRight ? null : ImportJson.faults(cells.faults())));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** An id that cannot be one names no paper. */
    private String paper(Cells cells) {
        String id = cells.text(paperwork.idField());
        return id == null || id.length() > 2 * LONGEST_ID || id.indexOf('\0') >= 0 ? "" : id;
    }

    /** PostgreSQL keeps no NUL in a text. */
    private String line(List<String> cells) {
        return lines.write(cells).replace('\0', '\u2400');
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        Progress before = hold.progress();
        Progress next = new Progress(
                bytesRead.get(),
                batch.get(batch.size() - 1).row(),
                before.read() + batch.size(),
                0,
                0,
                before.rejected() + rejected,
                "");
        List<StagedRow> staged = List.copyOf(batch);
        hold.advance(
                next, connection -> tables.rows().stage(connection, hold.job().seq(), staged));
        batch.clear();
        rejected = 0;
    }
}
