package org.lotwatch.inspection.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.inspection.RecordedPaper;
import org.lotwatch.inspection.domain.Paper;
import org.lotwatch.inspection.domain.Revision;

@Schema(name = "Revision", description = "One step of the history.")
record RevisionView(
        @Schema(examples = "1") int revision,

        @Schema(enumeration = {"filed", "corrected", "retracted"})
        String kind,

        Instant recordedAt,

        @Schema(enumeration = {"did_not_occur", "incorrect_data", "duplicate"}) @Nullable
        String reason,

        @Nullable String note) {

    static List<RevisionView> of(Paper paper) {
        return paper.revisions().stream().map(RevisionView::of).toList();
    }

    private static RevisionView of(Revision revision) {
        return new RevisionView(
                revision.number(),
                revision.kind(),
                revision.recordedAt(),
                revision.why() == null ? null : revision.why().reason().label(),
                revision.why() == null ? null : revision.why().note());
    }

    /** The events of all revisions, oldest first. */
    static List<EventView> events(RecordedPaper recorded) {
        return recorded.paper().revisions().stream()
                .flatMap(revision ->
                        EventView.of(recorded.paper().change(revision.number()), recorded.positions()).stream())
                .toList();
    }
}
