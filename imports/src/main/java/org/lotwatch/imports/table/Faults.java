package org.lotwatch.imports.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no row may be, whatever it holds. */
final class Faults {

    private Faults() {}

    /** @param columns how many the header has; 0 for the header itself */
    static @Nullable String of(List<String> cells, int columns) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.indexOf('\0') >= 0) {
                return "has a NUL character in cell " + (i + 1) + "; is the charset right?";
            }
            if (columns > 0 && i >= columns && !cell.isBlank()) {
                return "has " + cells.size() + " cells, the header has " + columns
                        + "; a cell that holds the separator must stand in quotes";
            }
        }
        return null;
    }
}
