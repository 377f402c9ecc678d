package org.lotwatch.local.voyage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotwatch.local.voyage.Bodies.AdjustmentBody;
import org.lotwatch.local.voyage.Bodies.ConveyanceBody;
import org.lotwatch.local.voyage.Bodies.LineBody;
import org.lotwatch.local.voyage.Bodies.LoadingBody;
import org.lotwatch.local.voyage.Bodies.ManifestBody;
import org.lotwatch.local.voyage.Bodies.PlaceBody;
import org.lotwatch.local.voyage.Bodies.RetractionBody;
import org.lotwatch.local.voyage.Command.Kind;

/**
 * What the ports report: a manifest for each passage, and for some passages an onward one by rail. On one a line is wrong and
 * corrected later; one is partly sent again under another id and that is retracted; some are planned first and loaded later.
 */
final class Manifests {

    static final PlaceBody NAJIN = new PlaceBody("NAJIN", "Najin", 42.225, 130.297, "Asia/Pyongyang");
    static final PlaceBody DUNAY = new PlaceBody("DUNAY", "Dunay", 42.884, 132.344, "Asia/Vladivostok");
    private static final PlaceBody DEPOT = new PlaceBody("DEPOT-7", "Depot 7", 43.8, 131.95, "Asia/Vladivostok");
    private static final int WITH_SLIP = 2;
    private static final int SENT_TWICE = 5;
    private static final int TOO_MANY = 50;
    private static final int LOST = 5;

    private final Stock stock;
    private final Calendar calendar;
    private final List<Integer> passages;

    Manifests(Stock stock, Calendar calendar) {
        this.stock = stock;
        this.calendar = calendar;
        this.passages = IntStream.range(0, calendar.passages())
                .boxed()
                .filter(passage -> !stock.aboard(passage).isEmpty())
                .toList();
    }

    static String shipmentId(int passage) {
        return "NAJIN-DUNAY-2023-" + (passage + 1);
    }

    /** The manifests as first posted; those of every third passage only plan it. */
    Stream<Command> posted() {
        return passages.stream().map(this::posted);
    }

    private Command posted(int passage) {
        ManifestBody manifest = passage == WITH_SLIP ? withSlip(manifest(passage)) : manifest(passage);
        boolean planned = isPlannedFirst(passage);
        return Command.shipment(
                "/api/v1/shipments",
                planned ? manifest.planned() : manifest,
                planned ? 0 : manifest.lines().size());
    }

    Stream<Command> loaded() {
        return passages.stream()
                .filter(Manifests::isPlannedFirst)
                .map(passage -> Command.shipment(
                        "/api/v1/shipments/" + shipmentId(passage) + "/load",
                        new LoadingBody(calendar.loaded(passage).toString()),
                        stock.aboard(passage).size()));
    }

    /** Manifests of trains that carry what every other passage brought; they move rounds that are in the books. */
    Stream<Command> onward() {
        return passages.stream().filter(passage -> passage % 2 == 0).map(passage -> {
            List<LineBody> lines = stock.aboard(passage).stream()
                    .map(lot -> line(lot, "onward", shipmentId(passage)))
                    .toList();
            ManifestBody train = new ManifestBody(
                    "DUNAY-DEPOT-7-2023-" + (passage + 1),
                    DUNAY,
                    DEPOT,
                    new ConveyanceBody("rail", "TRAIN-" + (700 + passage)),
                    lines,
                    calendar.loaded(passage).plusSeconds(5 * 86_400L).toString(),
                    null,
                    null);
            return Command.shipment("/api/v1/shipments", train, lines.size());
        });
    }

    /** The first lines of one manifest, posted once more under another id. */
    Stream<Command> sentTwice() {
        return passages.stream().filter(passage -> passage == SENT_TWICE).map(passage -> {
            ManifestBody manifest = manifest(passage);
            List<LineBody> lines =
                    manifest.lines().subList(0, Math.min(10, manifest.lines().size()));
            ManifestBody again = new ManifestBody(
                    again(passage), NAJIN, DUNAY, manifest.conveyance(), lines, manifest.loadedAt(), null, null);
            return Command.shipment("/api/v1/shipments", again, lines.size());
        });
    }

    Stream<Command> amendments() {
        Stream<Command> corrections = passages.stream()
                .filter(passage -> passage == WITH_SLIP)
                .map(passage -> Command.shipment(
                        "/api/v1/shipments/" + shipmentId(passage) + "/corrections",
                        manifest(passage).correcting(manifest(passage).lines(), "Line 1 was counted again."),
                        1));
        Stream<Command> retractions = passages.stream()
                .filter(passage -> passage == SENT_TWICE)
                .map(passage -> Command.shipment(
                        "/api/v1/shipments/" + again(passage) + "/retraction",
                        new RetractionBody("duplicate", "The same lots as " + shipmentId(passage) + "."),
                        Math.min(10, stock.aboard(passage).size())));
        return Stream.concat(corrections, retractions).map(command -> command.as(Kind.AMENDMENT));
    }

    /** A few lots were short at the tally in the port of arrival. */
    Stream<Command> losses() {
        return stock.lots().stream()
                .filter(lot -> lot.number() % 200 == 101 && !lot.isCounted() && lot.rounds() > 100)
                .map(lot -> Command.shipment(
                        "/api/v1/shipments/" + shipmentId(lot.passage()) + "/adjustments",
                        new AdjustmentBody(
                                "TALLY-" + lot.paperNumber(),
                                lot.lotId(),
                                "loss",
                                LOST,
                                "Short at the tally in port.",
                                calendar.afterArrival(lot, 1).toString()),
                        1));
    }

    private ManifestBody manifest(int passage) {
        return new ManifestBody(
                shipmentId(passage),
                NAJIN,
                DUNAY,
                new ConveyanceBody("ship", "PASSAGE-" + (passage + 1)),
                stock.aboard(passage).stream().map(lot -> line(lot, null, null)).toList(),
                calendar.loaded(passage).toString(),
                null,
                null);
    }

    private static ManifestBody withSlip(ManifestBody manifest) {
        List<LineBody> lines = new ArrayList<>(manifest.lines());
        lines.set(0, lines.get(0).of(lines.get(0).quantity() + TOO_MANY));
        return manifest.with(lines);
    }

    private static LineBody line(Lot lot, @Nullable String movement, @Nullable String previous) {
        return new LineBody(
                lot.line(),
                lot.lotId(),
                lot.nature().label(),
                lot.rounds(),
                lot.containers(),
                lot.made(),
                lot.made(),
                movement,
                previous);
    }

    private static boolean isPlannedFirst(int passage) {
        return passage % 3 == 1;
    }

    private static String again(int passage) {
        return shipmentId(passage) + "-BIS";
    }
}
