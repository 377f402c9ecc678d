/**
 * Files of rows, CSV or XLSX, read in constant memory.
 *
 * <p>{@link org.lotwatch.imports.table.SheetFile} finds out what a file is and opens it as a
 * {@link org.lotwatch.imports.table.Sheet}. The {@link org.lotwatch.imports.table.ColumnMap} says which of its columns is which
 * field. {@link org.lotwatch.imports.table.Cells} reads the cells of one row as values and names what is wrong with them. What
 * makes a whole file unreadable is a {@link org.lotwatch.imports.table.FileFault}.
 */
@NullMarked
package org.lotwatch.imports.table;

import org.jspecify.annotations.NullMarked;
