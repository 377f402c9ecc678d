package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.domain.answer.LineState;
import org.lotwatch.stats.domain.answer.ShipmentState;

/** The body of {@code GET /shipments/{shipmentId}}. */
@Schema(name = "Shipment")
record ShipmentView(
        @JsonUnwrapped Summary summary,
        List<LineView> lines,
        @JsonUnwrapped StampView stamp) {

    static ShipmentView of(Answer<ShipmentState> answer) {
        ShipmentState shipment = answer.body();
        return new ShipmentView(
                Summary.of(shipment),
                shipment.lines().stream()
                        .map(line -> LineView.of(shipment, line))
                        .toList(),
                StampView.of(answer.stamp()));
    }

    /** A shipment in a list. */
    @Schema(name = "ShipmentItem")
    record Summary(
            @Schema(examples = "NAJIN-2023-08") String shipmentId,

            @Schema(description = "Id of the place, mixed or unknown")
            String origin,

            @Schema(description = "Id of the place, mixed or unknown")
            String destination,

            @Schema(description = "When the first line was loaded")
            Instant loadedAt,

            long lots,
            long lineCount,

            @Schema(description = "Rounds brought in by entry lines")
            long introduced,

            @Schema(description = "Rounds inspected of its lots")
            long inspected,

            @Schema(description = "Rounds inspected beyond what was brought in, lot by lot")
            long over,

            @Schema(description = "Lines on which sources disagree")
            long contestedLines) {

        static Summary of(ShipmentState shipment) {
            return new Summary(
                    shipment.shipmentId(),
                    shipment.origin(),
                    shipment.destination(),
                    shipment.loadedAt(),
                    shipment.lots(),
                    shipment.lines().size(),
                    shipment.introduced(),
                    shipment.inspected(),
                    shipment.over(),
                    shipment.contested());
        }
    }

    /** One lot line. */
    @Schema(name = "ShipmentLine")
    record LineView(
            String lotId,
            String lotKey,
            int line,
            @Schema(examples = "entry") String movement,
            String nature,

            @Schema(description = "Rounds of the accepted claim")
            long quantity,

            @Schema(description = "The same where the line is an entry, else 0")
            long introduced,

            @Schema(description = "Rounds of the lot inspected; of this shipment's where it came in several")
            long inspected,

            @Schema(description = "Rounds of the lot inspected beyond what its lines here brought in")
            long over,

            String origin,
            @Schema(nullable = true) @Nullable String destination,
            Instant loadedAt,
            List<ClaimView> claims) {

        static LineView of(ShipmentState shipment, LineState line) {
            return new LineView(
                    line.lotId(),
                    line.key().value(),
                    line.line(),
                    line.movement().label(),
                    line.nature(),
                    line.quantity(),
                    line.introduced(),
                    line.inspected(),
                    shipment.over(line.key()),
                    line.origin(),
                    line.destination(),
                    line.loadedAt(),
                    line.claims().stream().map(ClaimView::of).toList());
        }
    }

    /** What one source says of a line. */
    @Schema(name = "Claim")
    record ClaimView(String source, String id, Instant time, long quantity, String movement, boolean accepted) {

        static ClaimView of(LineState.Claimed claim) {
            return new ClaimView(
                    claim.id().source(),
                    claim.id().id(),
                    claim.time(),
                    claim.quantity(),
                    claim.movement().label(),
                    claim.accepted());
        }
    }
}
