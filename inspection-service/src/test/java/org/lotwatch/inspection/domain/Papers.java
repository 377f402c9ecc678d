package org.lotwatch.inspection.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.Basis;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Place;
import org.lotwatch.events.Purpose;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.Sample;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Verdict;

/** Reports and restorations for tests. */
public final class Papers {

    public static final String SOURCE = "/lotwatch/inspection-service";
    public static final Instant INSPECTED_AT = Instant.parse("2024-02-09T22:30:00Z");
    public static final Instant NOW = Instant.parse("2024-02-10T08:30:00Z");
    public static final Why WHY = new Why(AmendmentReason.INCORRECT_DATA, "counted again");

    private Papers() {}

    /** The results get the parts 1, 2, … */
    public static Report report(Result... results) {
        return report("LOT-1", results);
    }

    public static Report report(String lot, Result... results) {
        List<Result> numbered = new ArrayList<>();
        for (Result result : results) {
            numbered.add(result.as(numbered.size() + 1));
        }
        return new Report(
                "INS-1",
                new LotId(lot),
                INSPECTED_AT,
                null,
                false,
                null,
                null,
                null,
                Reporting.DOCUMENTED,
                numbered);
    }

    /** With every field that a report can have. */
    public static Report fullReport() {
        return new Report(
                "INS-1",
                new LotId("Lot-1"),
                INSPECTED_AT.plusNanos(123_456_000),
                Purpose.POST_RESTORATION,
                true,
                new Sample(SampleDesign.STRATIFIED, 1_000L, "upper tier"),
                "SHIP-1",
                new Place("DUNAY", "Dunay", 42.87, 132.35, "Asia/Vladivostok"),
                new Reporting(
                        Basis.COUNTED,
                        new ReportedBy("party-17", "inspector"),
                        Map.of("text", "wet", "number", 7, "decimal", 7.5, "truth", true)),
                List.of(rounds(35, Verdict.OPERABLE), round("R1", Verdict.RESTORABLE).as(2)));
    }

    public static Restoration restoration(long restored, long condemned) {
        return new Restoration(
                "RES-1", new LotId("LOT-1"), INSPECTED_AT, restored, condemned, null, null, Reporting.DOCUMENTED);
    }

    public static Result rounds(long quantity, Verdict verdict) {
        return new Result(1, verdict, quantity, null, null);
    }

    public static Result round(String roundId, Verdict verdict) {
        return new Result(1, verdict, 1, roundId, null);
    }

    public static Paper filed(Content content) {
        return new Paper(List.of(Paper.filed(content, SOURCE, NOW).revision()));
    }
}
