package org.lotwatch.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Movement;
import org.lotwatch.events.Place;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.events.Verdict;

/** Makes the events of a load. Verdicts are drawn, all else follows from the number of lot or round. */
public final class LotEvents {
    private static final Place NAJIN = new Place("Najin", null, null, null, "Asia/Pyongyang");
    private static final Place DUNAY = new Place("Dunay", null, null, null, "Asia/Vladivostok");
    private static final Instant FIRST = Instant.parse("2023-10-05T00:00:00Z");
    private static final Verdict[] VERDICTS = {
        Verdict.INOPERABLE, Verdict.INOPERABLE, Verdict.OPERABLE, Verdict.RESTORABLE
    };

    private final int lots;
    private final long roundsOfALot;
    private final Arrangement arrangement;
    private final SplittableRandom random;

    public LotEvents(int lots, long roundsOfALot, Arrangement arrangement, SplittableRandom random) {
        this.lots = lots;
        this.roundsOfALot = roundsOfALot;
        this.arrangement = arrangement;
        this.random = random;
    }

    ShipmentLoaded loaded(int lot) {
        return loaded(lot, "152mm-shell");
    }

    ShipmentLoaded loaded(int lot, String nature) {
        return new ShipmentLoaded(
                new Header(
                        new EventId("/ports/najin", "load-" + lot),
                        FIRST.plusSeconds(lot),
                        FIRST.plusSeconds(lot + 60L)),
                lotId(lot),
                "NAJIN-DUNAY-1",
                lot + 1,
                nature,
                roundsOfALot,
                null,
                NAJIN,
                DUNAY,
                null,
                List.of(),
                1975,
                1979,
                Movement.ENTRY,
                null,
                Reporting.DOCUMENTED);
    }

    public RoundInspected inspected(long round) {
        Instant time = FIRST.plusSeconds(86_400 + round / 10);
        String report = "report-" + round / Arrangement.ROUNDS_OF_A_REPORT;
        int part = (int) (round % Arrangement.ROUNDS_OF_A_REPORT) + 1;
        return inspected(
                new Header(new EventId("/inspections/dunay", report + "/" + (part - 1)), time, time.plusSeconds(30)),
                lotId(arrangement.lot(round, lots)),
                report,
                "R" + round,
                part);
    }

    private RoundInspected inspected(Header header, LotId lot, String report, String round, int part) {
        Verdict verdict = VERDICTS[random.nextInt(VERDICTS.length)];
        return new RoundInspected(
                header,
                lot,
                report,
                verdict,
                1,
                round,
                part,
                null,
                null,
                false,
                null,
                null,
                DUNAY,
                Reporting.DOCUMENTED);
    }

    private static LotId lotId(int lot) {
        return new LotId("KM-%02d-%05d".formatted(70 + lot % 20, lot));
    }

    /** Another inspection of the round, a day later or a day earlier. */
    RoundInspected inspectedAgain(RoundInspected first, boolean newer) {
        Instant time = first.header().time().plus(Duration.ofDays(newer ? 1 : -1));
        return inspected(
                new Header(new EventId("/inspections/dunay", "again-" + first.roundId()), time, time.plusSeconds(30)),
                first.lotId(),
                "again-" + first.inspectionId(),
                String.valueOf(first.roundId()),
                first.part());
    }
}
