package org.lotwatch.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.inspection.domain.PaperSummary;

@JsonInclude
@Schema(name = "Papers", description = "A page of reports or restorations, latest first.")
record PapersView(
        List<PaperItemView> items,

        @Schema(nullable = true, description = "Asks for the next page; null on the last one.") @Nullable
        String nextCursor) {

    /** @param rows one more than the limit when there is a next page */
    static PapersView of(List<PaperSummary> rows, int limit, Cursor cursor) {
        List<PaperSummary> page = rows.subList(0, Math.min(limit, rows.size()));
        String next =
                rows.size() > limit ? cursor.before(page.get(limit - 1).seq()).text() : null;
        return new PapersView(page.stream().map(PaperItemView::of).toList(), next);
    }
}
