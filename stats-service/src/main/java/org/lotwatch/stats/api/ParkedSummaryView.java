package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.domain.answer.ParkedSummary;

/** The body of {@code GET /parked/summary}. */
@Schema(
        name = "ParkedSummary",
        description = "Parked records by reason and by source, those with the most open ones first.")
record ParkedSummaryView(
        long open,
        List<ReasonView> reasons,

        @Schema(description = "The first thousand; the source is null where none could be read")
        List<SourceView> sources,

        @JsonUnwrapped StampView stamp) {

    static ParkedSummaryView of(Answer<ParkedSummary> answer) {
        return new ParkedSummaryView(
                answer.body().open(),
                answer.body().reasons().stream().map(ReasonView::of).toList(),
                answer.body().sources().stream().map(SourceView::of).toList(),
                StampView.of(answer.stamp()));
    }

    /** Records of one reason. */
    @Schema(name = "ParkedOfReason")
    record ReasonView(String reason, long open, long redriven, long discarded) {

        static ReasonView of(ParkedSummary.Group group) {
            return new ReasonView(String.valueOf(group.key()), group.open(), group.redriven(), group.discarded());
        }
    }

    /** Records of one source. */
    @Schema(name = "ParkedOfSource")
    record SourceView(@Schema(nullable = true) @Nullable String source, long open, long redriven, long discarded) {

        static SourceView of(ParkedSummary.Group group) {
            return new SourceView(group.key(), group.open(), group.redriven(), group.discarded());
        }
    }
}
