package org.lotwatch.inspection.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Basis;
import org.lotwatch.events.Purpose;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Verdict;
import org.lotwatch.imports.table.Cells;
import org.lotwatch.imports.table.Field;

/** Reports as rows: each row is a result, and says what all results of its inspection share. */
final class InspectionCells {

    static final List<Field> FIELDS = List.of(
            new Field("inspectionId", true, true, "the id of the report, 1-64 characters"),
            new Field("lotId", true, true, "the lot as marked"),
            new Field("inspectedAt", true, true, "when it was inspected"),
            new Field("purpose", false, true, "initial, periodic, post-restoration, audit or receipt"),
            new Field("destructive", false, true, "whether it used the rounds up: true or false; blank: false"),
            new Field("sampleDesign", false, true, "census, srs, systematic, stratified, judgement or unknown"),
            new Field("sampleFrameSize", false, true, "rounds the sample was drawn from"),
            new Field("sampleStratum", false, true, "the stratum"),
            new Field("shipmentId", false, true, "the shipment the rounds came with"),
            new Field("site", false, true, "the id of the place"),
            new Field("siteName", false, true, "its name"),
            new Field("siteLat", false, true, "degrees north"),
            new Field("siteLon", false, true, "degrees east"),
            new Field("siteTimeZone", false, true, "an IANA time zone"),
            new Field("basis", false, true, "counted, documented, declared or estimated; blank: documented"),
            new Field("reportedByPartyId", false, true, "who reports"),
            new Field("reportedByRole", false, true, "in which role"),
            new Field("verdict", true, false, "operable, restorable, inoperable or undetermined"),
            new Field("quantity", false, false, "rounds, an integer; blank: 1"),
            new Field("roundId", false, false, "the one round, where rounds carry ids"),
            new Field("priorVerdict", false, false, "for a re-inspection: the verdict before"));

    private InspectionCells() {}

    /** @param rows at least one; the first says what they share */
    static InspectionRequest report(List<Cells> rows) {
        Cells first = rows.get(0);
        List<@Nullable ResultRequest> results = new ArrayList<>();
        rows.forEach(row -> results.add(result(row)));
        return new InspectionRequest(
                first.text("inspectionId"),
                first.text("lotId"),
                first.time("inspectedAt"),
                first.label("purpose", Purpose.class),
                first.yesNo("destructive"),
                sample(first),
                first.text("shipmentId"),
                site(first),
                first.label("basis", Basis.class),
                reportedBy(first),
                null,
                results);
    }

    private static ResultRequest result(Cells row) {
        return new ResultRequest(
                row.label("verdict", Verdict.class),
                row.whole("quantity"),
                row.text("roundId"),
                row.label("priorVerdict", Verdict.class));
    }

    private static @Nullable SampleRequest sample(Cells row) {
        return row.isBlank("sampleDesign", "sampleFrameSize", "sampleStratum")
                ? null
                : new SampleRequest(
                        row.label("sampleDesign", SampleDesign.class),
                        row.whole("sampleFrameSize"),
                        row.text("sampleStratum"));
    }

    private static @Nullable PlaceRequest site(Cells row) {
        if (row.isBlank("site", "siteName", "siteLat", "siteLon", "siteTimeZone")) {
            return null;
        }
        return new PlaceRequest(
                row.text("site"),
                row.text("siteName"),
                row.decimal("siteLat"),
                row.decimal("siteLon"),
                row.text("siteTimeZone"));
    }

    private static @Nullable ReportedByRequest reportedBy(Cells row) {
        return row.isBlank("reportedByPartyId", "reportedByRole")
                ? null
                : new ReportedByRequest(row.text("reportedByPartyId"), row.text("reportedByRole"));
    }
}
