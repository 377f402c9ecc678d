package org.lotwatch.local.voyage;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lotwatch.events.Verdict;
import org.lotwatch.local.voyage.Bodies.RestorationBody;
import org.lotwatch.local.voyage.Bodies.RetractionBody;
import org.lotwatch.local.voyage.Command.Kind;

/**
 * All that is reported by paper, in the order it is sent. Told in full, the books show {@link #rounds()} rounds introduced in
 * {@link #lots()} lots, however often it is told.
 */
final class Voyage {

    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final int ONE_IN = 25;

    private final Stock stock;
    private final Calendar calendar;
    private final Manifests manifests;
    private final Reports reports;

    Voyage(long seed, double scale) {
        this.stock = new Stock(seed, scale);
        this.calendar = new Calendar(stock.passages());
        this.manifests = new Manifests(stock, calendar);
        this.reports = new Reports(stock, calendar);
    }

    Stock stock() {
        return stock;
    }

    Calendar calendar() {
        return calendar;
    }

    int lots() {
        return stock.lots().size();
    }

    long rounds() {
        return stock.rounds();
    }

    List<Stage> stages() {
        List<Stage> told = List.of(
                new Stage("early samples", () -> lots(Reports::isEarly).map(this::sample)),
                new Stage("manifests", () -> Stream.concat(manifests.posted(), manifests.sentTwice())),
                new Stage("loading", manifests::loaded),
                new Stage(
                        "samples",
                        () -> lots(lot -> !Reports.isEarly(lot) && !isLate(lot)).map(this::sample)),
                new Stage("counts", () -> lots(Lot::isCounted).flatMap(this::counts)),
                new Stage("second looks", this::secondLooks),
                new Stage("amendments", () -> Stream.concat(manifests.amendments(), amendments())),
                new Stage(
                        "late samples",
                        () -> lots(Voyage::isLate).map(this::sample).map(c -> c.as(Kind.LATE))));
        Stage repeated = new Stage("repetitions", () -> repeated(told));
        return Stream.concat(told.stream(), Stream.of(repeated)).toList();
    }

    /** What the services tell of when all is told once: loaded, inspected, restored and adjusted, without amendments. */
    long facts() {
        return stages().stream()
                .flatMap(stage -> stage.commands().get())
                .filter(command -> command.kind() == Kind.PLAIN || command.kind() == Kind.LATE)
                .mapToLong(Command::events)
                .sum();
    }

    /** One in so many commands is sent again. */
    private static Stream<Command> repeated(List<Stage> told) {
        return told.stream().flatMap(stage -> {
            List<Command> commands = stage.commands().get().toList();
            return IntStream.iterate(0, i -> i < commands.size(), i -> i + ONE_IN)
                    .mapToObj(commands::get)
                    .filter(command -> command.kind() != Kind.AMENDMENT)
                    .map(command -> command.as(Kind.DUPLICATE));
        });
    }

    private Stream<Lot> lots(Predicate<Lot> which) {
        return stock.lots().stream().filter(which);
    }

    private Command sample(Lot lot) {
        return Command.inspection(
                INSPECTIONS,
                () -> hasSlip(lot) ? reports.sampleWithSlip(lot) : reports.sample(lot),
                reports.sampleResults(lot));
    }

    private Stream<Command> counts(Lot lot) {
        return IntStream.range(0, Reports.countParts(lot))
                .mapToObj(part -> Command.inspection(
                        INSPECTIONS, () -> reports.count(lot, part), Reports.countResults(lot, part)));
    }

    private Stream<Command> secondLooks() {
        return Stream.of(
                        lots(lot -> lot.number() % 60 == 17).map(lot -> report(lot, 10, () -> reports.audit(lot))),
                        lots(lot -> lot.number() % 75 == 4).map(lot -> report(lot, 1, () -> reports.groupedAudit(lot))),
                        lots(lot -> lot.number() % 100 == 31 && !lot.isGrouped())
                                .map(lot -> report(lot, 2, () -> reports.destructive(lot))),
                        lots(Voyage::isMisfiled).map(lot -> report(lot, 20, () -> reports.misfiled(lot))),
                        lots(lot -> lot.number() % 9 == 0).flatMap(this::restoration),
                        manifests.losses(),
                        manifests.onward())
                .flatMap(part -> part);
    }

    private static Command report(Lot lot, int rounds, Supplier<?> body) {
        return Command.inspection(INSPECTIONS, body, (int) Math.min(rounds, Reports.sampled(lot)));
    }

    /** Most of what a census found restorable is restored, a little of it condemned. */
    private Stream<Command> restoration(Lot lot) {
        long restorable = IntStream.range(0, (int) lot.rounds())
                .filter(round -> stock.verdict(lot, round) == Verdict.RESTORABLE)
                .count();
        long restored = restorable * 17 / 20;
        if (restored == 0) {
            return Stream.empty();
        }
        RestorationBody body = new RestorationBody(
                "REST-" + lot.paperNumber(),
                lot.lotId(),
                calendar.afterArrival(lot, 40).toString(),
                restored,
                restorable / 20,
                Manifests.DUNAY);
        return Stream.of(Command.inspection("/api/v1/restorations", () -> body, 1));
    }

    private Stream<Command> amendments() {
        Stream<Command> corrections = lots(Voyage::hasSlip)
                .map(lot -> Command.inspection(
                        INSPECTIONS + "/" + Reports.sampleId(lot) + "/corrections",
                        () -> reports.sample(lot).correcting("Two verdicts were exchanged."),
                        Reports.slips(lot)));
        Stream<Command> retractions = lots(Voyage::isMisfiled)
                .map(lot -> Command.inspection(
                        INSPECTIONS + "/" + Reports.misfiledId(lot) + "/retraction",
                        () -> new RetractionBody("incorrect_data", "These rounds belong to another lot."),
                        (int) Math.min(20, Reports.sampled(lot))));
        return Stream.concat(corrections, retractions).map(command -> command.as(Kind.AMENDMENT));
    }

    private static boolean hasSlip(Lot lot) {
        return lot.number() % 40 == 13 && !lot.isGrouped() && !isLate(lot);
    }

    private static boolean isMisfiled(Lot lot) {
        return lot.number() % 300 == 150;
    }

    private static boolean isLate(Lot lot) {
        return lot.number() % 33 == 5 && !Reports.isEarly(lot);
    }
}
