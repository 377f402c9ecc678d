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
import org.lotwatch.inspection.domain.Restoration;

@Schema(name = "RecordedRestoration", description = "A restoration as it stands, with its history and all its events.")
record RestorationView(
        String restorationId,

        @Schema(enumeration = {"standing", "retracted"}) String state,

        int revision,

        @Schema(description = "The CloudEvents source of its events.")
        String source,

        String lotId,
        Instant restoredAt,
        long quantityRestored,
        long quantityCondemned,
        @Nullable String shipmentId,
        @Nullable Place site,
        String basis,
        @Nullable ReportedBy reportedBy,
        Map<String, Object> extensions,
        List<RevisionView> history,
        List<EventView> events) {

    static RestorationView of(RecordedPaper recorded) {
        Paper paper = recorded.paper();
        Restoration restoration = (Restoration) paper.content();
        return new RestorationView(
                restoration.restorationId(),
                paper.state().label(),
                paper.last().number(),
                paper.last().source(),
                restoration.lotId().value(),
                restoration.restoredAt(),
                restoration.quantityRestored(),
                restoration.quantityCondemned(),
                restoration.shipmentId(),
                restoration.site(),
                restoration.reporting().basis().label(),
                restoration.reporting().reportedBy(),
                restoration.reporting().extensions(),
                RevisionView.of(paper),
                RevisionView.events(recorded));
    }
}
