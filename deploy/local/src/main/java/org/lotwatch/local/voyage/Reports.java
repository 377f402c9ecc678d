package org.lotwatch.local.voyage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Verdict;
import org.lotwatch.local.voyage.Bodies.PlaceBody;
import org.lotwatch.local.voyage.Bodies.ReportBody;
import org.lotwatch.local.voyage.Bodies.ResultBody;
import org.lotwatch.local.voyage.Bodies.SampleBody;
import org.lotwatch.local.voyage.Chance.Occasion;

/** The papers of inspectors about single lots. */
final class Reports {

    /** Rounds of a census that fit one report. */
    static final int ROUNDS_PER_REPORT = 1_000;

    private static final int SAMPLE = 40;

    private final Stock stock;
    private final Calendar calendar;

    Reports(Stock stock, Calendar calendar) {
        this.stock = stock;
        this.calendar = calendar;
    }

    /** The sample of a lot, drawn at random: round by round, or how many had which verdict. */
    ReportBody sample(Lot lot) {
        return report(
                lot,
                sampleId(lot),
                isEarly(lot) ? calendar.beforeLoading(lot) : calendar.afterArrival(lot, 2),
                isEarly(lot) ? Manifests.NAJIN : Manifests.DUNAY,
                "initial",
                new SampleBody("srs", lot.rounds()),
                lot.isGrouped() ? grouped(lot) : each(lot, drawn(lot)));
    }

    /** The same with the first two verdicts wrong. */
    ReportBody sampleWithSlip(Lot lot) {
        ReportBody right = sample(lot);
        List<ResultBody> wrong = new ArrayList<>(right.results());
        for (int i = 0; i < slips(lot); i++) {
            ResultBody result = wrong.get(i);
            String verdict = result.verdict().equals("operable") ? "inoperable" : "operable";
            wrong.set(i, new ResultBody(result.roundId(), verdict, null, null));
        }
        return right.with(wrong);
    }

    /** How many results of a sample with slips are wrong. */
    static int slips(Lot lot) {
        return (int) Math.min(2, sampled(lot));
    }

    static long sampled(Lot lot) {
        return Math.min(SAMPLE, lot.rounds());
    }

    int sampleResults(Lot lot) {
        return lot.isGrouped() ? tally(lot, drawn(lot)).size() : (int) sampled(lot);
    }

    /** One part of the report of every round of a lot. */
    ReportBody count(Lot lot, int part) {
        return report(
                lot,
                "INSP-" + lot.paperNumber() + "-C" + (part + 1),
                calendar.afterArrival(lot, 12 + part),
                Manifests.DUNAY,
                "receipt",
                new SampleBody("census", lot.rounds()),
                each(
                        lot,
                        IntStream.range(part * ROUNDS_PER_REPORT, part * ROUNDS_PER_REPORT + countResults(lot, part))
                                .toArray()));
    }

    static int countParts(Lot lot) {
        return (int) ((lot.rounds() + ROUNDS_PER_REPORT - 1) / ROUNDS_PER_REPORT);
    }

    static int countResults(Lot lot, int part) {
        return (int) Math.min(ROUNDS_PER_REPORT, lot.rounds() - (long) part * ROUNDS_PER_REPORT);
    }

    /** A second look at some rounds of the sample; one in ten is found otherwise. */
    ReportBody audit(Lot lot) {
        List<ResultBody> results = new ArrayList<>();
        for (int round : first(lot, 10)) {
            boolean otherwise = stock.chance().fraction(Occasion.SLIP, lot.number(), round) < 0.1;
            Verdict verdict = otherwise ? Verdict.RESTORABLE : stock.verdict(lot, round);
            results.add(new ResultBody(lot.roundId(round), verdict.label(), null, null));
        }
        return report(
                lot,
                "INSP-" + lot.paperNumber() + "-A",
                calendar.afterArrival(lot, 30),
                Manifests.DUNAY,
                "audit",
                null,
                results);
    }

    /** A second look at rounds without ids: one that was undetermined or inoperable is found restorable. */
    ReportBody groupedAudit(Lot lot) {
        String prior = grouped(lot).get(0).verdict();
        return report(
                lot,
                "INSP-" + lot.paperNumber() + "-A",
                calendar.afterArrival(lot, 30),
                Manifests.DUNAY,
                "audit",
                null,
                List.of(new ResultBody(null, prior.equals("restorable") ? "operable" : "restorable", 1L, prior)));
    }

    /** Two rounds of the sample are used up. */
    ReportBody destructive(Lot lot) {
        ReportBody body = report(
                lot,
                "INSP-" + lot.paperNumber() + "-D",
                calendar.afterArrival(lot, 21),
                Manifests.DUNAY,
                "audit",
                null,
                each(lot, first(lot, 2)));
        return new ReportBody(
                body.inspectionId(),
                body.lotId(),
                body.inspectedAt(),
                body.site(),
                body.purpose(),
                true,
                null,
                body.shipmentId(),
                body.results(),
                null,
                null);
    }

    /** Rounds of another lot, filed under this one by mistake. */
    ReportBody misfiled(Lot lot) {
        return report(
                lot,
                misfiledId(lot),
                calendar.afterArrival(lot, 4),
                Manifests.DUNAY,
                "receipt",
                null,
                each(lot, first(lot, 20)));
    }

    static String sampleId(Lot lot) {
        return "INSP-" + lot.paperNumber() + "-S";
    }

    static String misfiledId(Lot lot) {
        return "INSP-" + lot.paperNumber() + "-X";
    }

    /** Looked at in the port of loading, and reported before the manifest. */
    static boolean isEarly(Lot lot) {
        return lot.number() % 50 == 7 && !lot.isGrouped();
    }

    private ReportBody report(
            Lot lot,
            String id,
            Instant at,
            PlaceBody site,
            String purpose,
            @Nullable SampleBody sample,
            List<ResultBody> results) {
        return new ReportBody(
                id,
                lot.number() % 64 == 20 ? lot.carelessLotId() : lot.lotId(),
                at.toString(),
                site,
                purpose,
                null,
                sample,
                Manifests.shipmentId(lot.passage()),
                results,
                null,
                null);
    }

    private List<ResultBody> each(Lot lot, int[] rounds) {
        return Arrays.stream(rounds)
                .mapToObj(round -> new ResultBody(
                        lot.roundId(round), stock.verdict(lot, round).label(), null, null))
                .toList();
    }

    private List<ResultBody> grouped(Lot lot) {
        return tally(lot, drawn(lot)).entrySet().stream()
                .map(entry -> new ResultBody(null, entry.getKey().label(), entry.getValue(), null))
                .toList();
    }

    private Map<Verdict, Long> tally(Lot lot, int[] rounds) {
        Map<Verdict, Long> tally = new EnumMap<>(Verdict.class);
        Arrays.stream(rounds).forEach(round -> tally.merge(stock.verdict(lot, round), 1L, Long::sum));
        return tally;
    }

    private int[] first(Lot lot, int rounds) {
        return Arrays.stream(drawn(lot)).limit(rounds).toArray();
    }

    /** Rounds drawn without putting them back, each as likely as any other. */
    private int[] drawn(Lot lot) {
        SplittableRandom random = stock.chance().on(Occasion.SAMPLE, lot.number());
        TreeSet<Integer> drawn = new TreeSet<>();
        for (long last = lot.rounds() - sampled(lot); last < lot.rounds(); last++) {
            int candidate = (int) random.nextLong(last + 1);
            drawn.add(drawn.contains(candidate) ? (int) last : candidate);
        }
        return drawn.stream().mapToInt(Integer::intValue).toArray();
    }
}
