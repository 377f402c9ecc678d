package org.lotwatch.imports.table;

/**
 * What is wrong with a row.
 *
 * @param column as the file names it; empty when the fault is of the row
 * @param value the cell; empty when the fault is of the row
 * @param detail what is wrong, and what would be right
 */
public record CellFault(String column, String value, String detail) {}
