package org.lotwatch.imports.table;

import java.util.List;

/** Makes cells of the rows of one file. Immutable. */
public final class CellReader {

    private final ColumnMap columns;
    private final Times times;

    /** @throws FileFault when the options or the header are not right */
    public CellReader(List<String> header, List<Field> fields, SheetOptions options) throws FileFault {
        this.columns = ColumnMap.of(header, fields, options.fields());
        this.times = Times.in(options.zone());
    }

    public ColumnMap columns() {
        return columns;
    }

    /** The cells of a row, with its own fault if it has one. */
    public Cells of(SheetRow row) {
        Cells cells = new Cells(row.number(), row.cells(), columns, times);
        String fault = row.fault();
        if (fault != null) {
            cells.fault("", "the row " + fault);
        }
        return cells;
    }
}
