package org.lotwatch.local.voyage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the requests of the two services carry, as far as a voyage needs it. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Bodies() {}

    record PlaceBody(String id, String name, double lat, double lon, String timeZone) {}

    record ConveyanceBody(String mode, String id) {}

    record RangeBody(long low, long high) {}

    record LineBody(
            int line,
            String lotId,
            String nature,
            long quantity,
            List<String> containers,
            int producedFrom,
            int producedTo,
            @Nullable String movement,
            @Nullable String previousShipmentId) {

        LineBody of(long otherQuantity) {
            return new LineBody(
                    line,
                    lotId,
                    nature,
                    otherQuantity,
                    containers,
                    producedFrom,
                    producedTo,
                    movement,
                    previousShipmentId);
        }
    }

    record ManifestBody(
            @Nullable String shipmentId,
            PlaceBody origin,
            PlaceBody destination,
            ConveyanceBody conveyance,
            List<LineBody> lines,
            @Nullable String loadedAt,
            @Nullable String reason,
            @Nullable String note) {

        ManifestBody with(List<LineBody> others) {
            return new ManifestBody(shipmentId, origin, destination, conveyance, others, loadedAt, reason, note);
        }

        ManifestBody correcting(List<LineBody> right, String why) {
            return new ManifestBody(null, origin, destination, conveyance, right, null, "incorrect_data", why);
        }

        ManifestBody planned() {
            return new ManifestBody(shipmentId, origin, destination, conveyance, lines, null, null, null);
        }
    }

    record LoadingBody(String loadedAt) {}

    record AdjustmentBody(
            String adjustmentId, String lotId, String kind, long quantity, String reason, String adjustedAt) {}

    record RetractionBody(String reason, String note) {}

    record SampleBody(String design, long frameSize) {}

    record ResultBody(
            @Nullable String roundId,
            String verdict,
            @Nullable Long quantity,
            @Nullable String priorVerdict) {}

    record ReportBody(
            @Nullable String inspectionId,
            String lotId,
            String inspectedAt,
            PlaceBody site,
            String purpose,
            @Nullable Boolean destructive,
            @Nullable SampleBody sample,
            String shipmentId,
            List<ResultBody> results,
            @Nullable String reason,
            @Nullable String note) {

        ReportBody with(List<ResultBody> others) {
            return new ReportBody(
                    inspectionId,
                    lotId,
                    inspectedAt,
                    site,
                    purpose,
                    destructive,
                    sample,
                    shipmentId,
                    others,
                    null,
                    null);
        }

        ReportBody correcting(String why) {
            return new ReportBody(
                    null,
                    lotId,
                    inspectedAt,
                    site,
                    purpose,
                    destructive,
                    sample,
                    shipmentId,
                    results,
                    "incorrect_data",
                    why);
        }
    }

    record RestorationBody(
            String restorationId,
            String lotId,
            String restoredAt,
            long quantityRestored,
            @Nullable Long quantityCondemned,
            PlaceBody site) {}

    /** The same bytes for the same body. */
    static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("bodies can always be written", e);
        }
    }
}
