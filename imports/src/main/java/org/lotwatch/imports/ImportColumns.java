package org.lotwatch.imports;

import java.util.List;
import org.lotwatch.imports.table.Field;

/**
 * What files of a service hold.
 *
 * @param papers the last part of the address that they are posted to, such as {@code shipments}
 */
public record ImportColumns(String papers, List<Field> columns) {

    public ImportColumns {
        columns = List.copyOf(columns);
    }
}
