package org.lotwatch.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.store.StagedRow;
import org.lotwatch.imports.table.CellReader;
import org.lotwatch.imports.table.Cells;
import org.lotwatch.imports.table.CsvLines;
import org.lotwatch.imports.table.Field;
import org.lotwatch.imports.table.SheetRow;

/** The rows of one paper, in the order of the file, and what they make. Holds no more of them than a paper may have. */
final class PaperRows<P> {

    private final String id;
    private final Paperwork<P> paperwork;
    private final List<StagedRow> rows = new ArrayList<>();
    private final List<Cells> cells = new ArrayList<>();
    private long all;
    private long undecided;

    PaperRows(String id, Paperwork<P> paperwork) {
        this.id = id;
        this.paperwork = paperwork;
    }

    String id() {
        return id;
    }

    /** Rows that were not rejected by themselves. */
    long undecided() {
        return undecided;
    }

    void add(StagedRow row) {
        all++;
        undecided += row.faults() == null ? 1 : 0;
        if (all <= paperwork.mostRows()) {
            rows.add(row);
        }
    }

    /** Why it is rejected whole, whatever its rows say. */
    @Nullable
    String tooMany() {
        return all <= paperwork.mostRows()
                ? null
                : "a " + paperwork.paper() + " must have at most " + paperwork.mostRows() + " rows, had " + all;
    }

    /** What the rows make together; {@code null} when they are rejected. */
    @Nullable
    P read(CellReader reader) {
        rows.forEach(row -> cells.add(reader.of(new SheetRow(row.row(), CsvLines.read(row.line()), null))));
        if (undecided < all) {
            return null;
        }
        compareShared();
        return cells.stream().allMatch(row -> row.faults().isEmpty()) ? paperwork.assemble(cells) : null;
    }

    private void compareShared() {
        Cells first = cells.get(0);
        for (Field field : paperwork.fields()) {
            if (field.shared()) {
                cells.forEach(row -> compare(field.name(), row, first));
            }
        }
    }

    private void compare(String field, Cells row, Cells first) {
        String said = first.text(field);
        if (!Objects.equals(row.text(field), said)) {
            row.fault(
                    field,
                    field + " must be the same in all rows of a " + paperwork.paper() + ", was "
                            + shown(row.text(field)) + ", in row " + first.number() + " it is " + shown(said));
        }
    }

    private static String shown(@Nullable String text) {
        return text == null ? "blank" : '"' + text + '"';
    }

    /** The rows that are rejected after {@link #read}, with their faults: those without one go with the ones that have. */
    List<StagedRow> rejects() {
        long culprit = culprit();
        List<StagedRow> rejects = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).faults() == null) {
                rejects.add(reject(rows.get(i), cells.get(i), culprit));
            }
        }
        return rejects;
    }

    private StagedRow reject(StagedRow row, Cells read, long culprit) {
        if (read.faults().isEmpty()) {
            read.fault(
                    "",
                    "row " + culprit + " of the same " + paperwork.paper() + " is rejected, and a " + paperwork.paper()
                            + " is recorded whole or not at all");
        }
        return new StagedRow(id, row.row(), "", ImportJson.faults(read.faults()));
    }

    private long culprit() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).faults() != null || !cells.get(i).faults().isEmpty()) {
                return rows.get(i).row();
            }
        }
        return rows.get(0).row();
    }
}
