package org.lotwatch.imports.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says about a file.
 *
 * @param charset its encoding; {@code null}: its byte order mark, or UTF-8
 * @param sheet the name or the number of a workbook's sheet; {@code null}: the first
 * @param zone the IANA zone of times without an offset; {@code null}: they are refused
 * @param fields fields by column, where the column is not named like its field
 */
public record SheetOptions(
        @Nullable String charset,
        @Nullable String sheet,
        @Nullable String zone,
        Map<String, String> fields) {

    public SheetOptions {
        fields = Map.copyOf(fields);
    }
}
