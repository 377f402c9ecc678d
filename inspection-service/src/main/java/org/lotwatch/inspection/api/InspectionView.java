package org.lotwatch.inspection.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Place;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.inspection.RecordedPaper;
import org.lotwatch.inspection.domain.Paper;
import org.lotwatch.inspection.domain.Report;

@Schema(name = "RecordedInspection", description = "A report as it stands, with its history and all its events.")
record InspectionView(
        String inspectionId,

        @Schema(enumeration = {"standing", "retracted"}) String state,

        int revision,

        @Schema(description = "The CloudEvents source of its events.")
        String source,

        String lotId,
        Instant inspectedAt,

        @Schema(enumeration = {"initial", "periodic", "post-restoration", "audit", "receipt"}) @Nullable
        String purpose,

        boolean destructive,
        @Nullable SampleView sample,
        @Nullable String shipmentId,
        @Nullable Place site,
        String basis,
        @Nullable ReportedBy reportedBy,
        Map<String, Object> extensions,
        List<ResultView> results,
        List<RevisionView> history,
        List<EventView> events) {

    static InspectionView of(RecordedPaper recorded) {
        Paper paper = recorded.paper();
        Report report = (Report) paper.content();
        return new InspectionView(
                report.inspectionId(),
                paper.state().label(),
                paper.last().number(),
                paper.last().source(),
                report.lotId().value(),
                report.inspectedAt(),
                report.purpose() == null ? null : report.purpose().label(),
                report.destructive(),
                SampleView.of(report.sample()),
                report.shipmentId(),
                report.site(),
                report.reporting().basis().label(),
                report.reporting().reportedBy(),
                report.reporting().extensions(),
                report.results().stream().map(ResultView::of).toList(),
                RevisionView.of(paper),
                RevisionView.events(recorded));
    }
}
