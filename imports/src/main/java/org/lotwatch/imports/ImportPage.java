package org.lotwatch.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jobs, latest first.
 *
 * @param nextCursor {@code null} on the last page
 */
public record ImportPage(
        List<ImportReport> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) {

    public ImportPage {
        items = List.copyOf(items);
    }
}
