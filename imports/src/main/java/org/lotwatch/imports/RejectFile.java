package org.lotwatch.imports;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.lotwatch.imports.store.JobRow;
import org.lotwatch.imports.store.RowTable;
import org.lotwatch.imports.store.StagedRow;
import org.lotwatch.imports.table.CsvLines;

/**
 * The rejected rows of a job as a file: the original columns, in their order, and the reason. Separated by commas, UTF-8 with a
 * byte order mark, by which spreadsheets know it; mended, it can be imported as it is.
 */
@ApplicationScoped
class RejectFile {

    private static final int ROWS = 2_000;
    private static final String MARK = "\uFEFF";
    private static final String REASON = "reason";

    private final RowTable rows;

    RejectFile(RowTable rows) {
        this.rows = rows;
    }

    /** Piece by piece, as fast as it is read. */
    Multi<String> of(JobRow job) {
        String header = job.header();
        if (header == null) {
            return Multi.createFrom().item(MARK + REASON + "\r\n");
        }
        int columns = CsvLines.read(header).size();
        AtomicLong last = new AtomicLong();
        Multi<String> pieces = Multi.createBy()
                .repeating()
                .uni(() -> rows.rejected(job.seq(), last.get(), ROWS))
                .whilst(page -> page.size() == ROWS)
                .filter(page -> !page.isEmpty())
                .map(page -> piece(page, columns, last));
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(MARK + header + "," + REASON + "\r\n"), pieces);
    }

    private static String piece(List<StagedRow> page, int columns, AtomicLong last) {
        last.set(page.get(page.size() - 1).row());
        CsvLines lines = new CsvLines();
        StringBuilder piece = new StringBuilder();
        page.forEach(row -> piece.append(line(row, columns, lines)).append("\r\n"));
        return piece.toString();
    }

    private static String line(StagedRow row, int columns, CsvLines lines) {
        List<String> cells = new ArrayList<>(CsvLines.read(row.line()));
        while (cells.size() < columns) {
            cells.add("");
        }
        cells.add(ImportJson.reason(String.valueOf(row.faults())));
        return lines.write(cells);
    }
}
