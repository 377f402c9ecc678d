package org.lotwatch.imports.store;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file in the database.
 *
 * @param paper the id of its paper; empty when it names none
 * @param row its number in the file
 * @param line its cells as a line of CSV
 * @param faults as JSON; {@code null} when it is right
 */
public record StagedRow(
        String paper, long row, String line, @Nullable String faults) {}
