package org.lotwatch.inspection.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Place;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.events.Reporting;
import org.lotwatch.inspection.domain.Limits;

/** The fields that reports and restorations have alike, as they were sent. */
record Circumstances(
        @Nullable String lotId,
        @Nullable String shipmentId,
        @Nullable PlaceRequest site,
        @Nullable Basis basis,
        @Nullable ReportedByRequest reportedBy,
        @Nullable Map<String, @Nullable Object> extensions) {

    LotId readLot(Checks checks) {
        return new LotId(checks.text("/lotId", lotId, Limits.ID));
    }

    @Nullable
    String readShipment(Checks checks) {
        return checks.optionalText("/shipmentId", shipmentId, Limits.ID);
    }

    @Nullable
    Place readSite(Checks checks) {
        return site == null ? null : site.read("/site", checks);
    }

    Reporting readReporting(Checks checks) {
        ReportedBy by = reportedBy == null ? null : reportedBy.read("/reportedBy", checks);
        return new Reporting(Objects.requireNonNullElse(basis, Basis.DOCUMENTED), by, readExtensions(checks));
    }

    private Map<String, Object> readExtensions(Checks checks) {
        Map<String, Object> read = new HashMap<>();
        if (extensions != null && checks.sized("/extensions", extensions.keySet(), 0, Limits.EXTENSIONS)) {
            extensions.forEach((name, value) -> readExtension(name, value, read, checks));
        }
        return read;
    }

    private static void readExtension(String name, @Nullable Object value, Map<String, Object> read, Checks checks) {
        String at = "/extensions/" + name.replace("~", "~0").replace("/", "~1");
        if (!Texts.isPlain(name, Limits.ID)) {
            checks.wrong("/extensions", "an object with names of 1-64 characters without control characters", name);
        } else if (value instanceof String text) {
            checks.optionalNote(at, text);
            read.put(name, text);
        } else if (value instanceof Boolean
                || (value instanceof Number number && Double.isFinite(number.doubleValue()))) {
            read.put(name, value);
        } else {
            checks.wrongAs(at, "a text, a number or a boolean", value == null ? "null" : "" + value);
        }
    }
}
