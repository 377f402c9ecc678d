package org.lotwatch.shipment.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Movement;
import org.lotwatch.events.TransportMode;
import org.lotwatch.imports.table.Cells;
import org.lotwatch.imports.table.Field;

/** Manifests as rows: each row is a line, and says what all lines of its shipment share. */
final class ManifestCells {

    static final List<Field> FIELDS = List.of(
            new Field("shipmentId", true, true, "the id of the shipment, 1-64 characters"),
            new Field("loadedAt", false, true, "when it was loaded; blank: it is planned"),
            new Field("origin", true, true, "the id of the port, depot or yard"),
            new Field("originName", false, true, "its name"),
            new Field("originLat", false, true, "degrees north"),
            new Field("originLon", false, true, "degrees east"),
            new Field("originTimeZone", false, true, "an IANA time zone"),
            new Field("destination", false, true, "the id of the port, depot or yard"),
            new Field("destinationName", false, true, "its name"),
            new Field("destinationLat", false, true, "degrees north"),
            new Field("destinationLon", false, true, "degrees east"),
            new Field("destinationTimeZone", false, true, "an IANA time zone"),
            new Field("conveyanceMode", false, true, "ship, rail, road or air"),
            new Field("conveyanceId", false, true, "the id of the voyage or train"),
            new Field("reportedByPartyId", false, true, "who reports"),
            new Field("reportedByRole", false, true, "in which role"),
            new Field("line", false, false, "the line's number; without this column lines are numbered as they come"),
            new Field("lotId", true, false, "the lot as marked"),
            new Field("nature", true, false, "such as 152mm-shell"),
            new Field("quantity", true, false, "rounds, an integer"),
            new Field("quantityRangeLow", false, false, "rounds at least"),
            new Field("quantityRangeHigh", false, false, "rounds at most"),
            new Field("containers", false, false, "containers, parted by | or ;"),
            new Field("producedFrom", false, false, "first year of making"),
            new Field("producedTo", false, false, "last year of making"),
            new Field("movement", false, false, "entry, onward or return; blank: entry"),
            new Field("previousShipmentId", false, false, "the leg before this one"),
            new Field("basis", false, false, "counted, documented, declared or estimated; blank: documented"));

    private ManifestCells() {}

    /** @param rows at least one; the first says what they share */
    static ManifestRequest manifest(List<Cells> rows) {
        Cells first = rows.get(0);
        List<@Nullable LineRequest> lines = new ArrayList<>();
        for (Cells row : rows) {
            lines.add(line(row, lines.size() + 1));
        }
        return new ManifestRequest(
                first.text("shipmentId"),
                place("origin", first),
                place("destination", first),
                conveyance(first),
                null,
                reportedBy(first),
                lines,
                first.time("loadedAt"));
    }

    private static LineRequest line(Cells row, int place) {
        return new LineRequest(
                row.has("line") ? row.number("line") : Integer.valueOf(place),
                row.text("lotId"),
                row.text("nature"),
                row.whole("quantity"),
                range(row),
                row.texts("containers"),
                row.number("producedFrom"),
                row.number("producedTo"),
                row.label("movement", Movement.class),
                row.text("previousShipmentId"),
                row.label("basis", Basis.class),
                null);
    }

    private static @Nullable QuantityRangeRequest range(Cells row) {
        return row.isBlank("quantityRangeLow", "quantityRangeHigh")
                ? null
                : new QuantityRangeRequest(row.whole("quantityRangeLow"), row.whole("quantityRangeHigh"));
    }

    private static @Nullable PlaceRequest place(String field, Cells row) {
        if (row.isBlank(field, field + "Name", field + "Lat", field + "Lon", field + "TimeZone")) {
            return null;
        }
        return new PlaceRequest(
                row.text(field),
                row.text(field + "Name"),
                row.decimal(field + "Lat"),
                row.decimal(field + "Lon"),
                row.text(field + "TimeZone"));
    }

    private static @Nullable ConveyanceRequest conveyance(Cells row) {
        return row.isBlank("conveyanceMode", "conveyanceId")
                ? null
                : new ConveyanceRequest(row.label("conveyanceMode", TransportMode.class), row.text("conveyanceId"));
    }

    private static @Nullable ReportedByRequest reportedBy(Cells row) {
        return row.isBlank("reportedByPartyId", "reportedByRole")
                ? null
                : new ReportedByRequest(row.text("reportedByPartyId"), row.text("reportedByRole"));
    }
}
