package org.lotwatch.imports.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param number the line of a CSV file on which the row begins, or the row of the sheet; the first is 1
 * @param cells as written
 * @param fault why the row cannot be taken as it is; {@code null} when it can
 */
public record SheetRow(
        long number, List<String> cells, @Nullable String fault) {}
