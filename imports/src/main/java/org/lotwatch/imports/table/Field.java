package org.lotwatch.imports.table;

/**
 * A field that a column may hold.
 *
 * @param name as in the JSON that the REST resource takes, such as {@code lotId}
 * @param required whether a file without such a column is refused
 * @param shared whether all rows of one paper must say the same
 * @param holds what is to be written into its cells
 */
public record Field(String name, boolean required, boolean shared, String holds) {}
