package org.lotwatch.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lotwatch.local.Feed;
import org.lotwatch.local.FeedResult;
import org.lotwatch.local.FeedTargets;
import org.lotwatch.local.Progress;

/** The voyage that {@code ./run} tells, told to the three packaged services through gates that remember every answer. */
final class ReferenceVoyage implements AutoCloseable {
    static final double SCALE = 0.02;
    static final long SEED = 42;
    /** The whole voyage is 1,500,000 rounds in 1,500 lots; see the usage of {@code ./run}. */
    static final long ROUNDS = Math.round(1_500_000 * SCALE);

    static final long LOTS = Math.round(1_500 * SCALE);

    private final Installation installation;
    private final PackagedService shipment;
    private final PackagedService inspection;
    private final PackagedService stats;
    private final Gate shipmentGate;
    private final Gate inspectionGate;

    private ReferenceVoyage(Installation installation) {
        this.installation = installation;
        shipment = installation.shipment().start();
        inspection = installation.inspection().start();
        stats = installation.stats().start();
        shipmentGate = Gate.before(shipment.address());
        inspectionGate = Gate.before(inspection.address());
    }

    /** An installation whose services are ready; nothing is told yet. */
    static ReferenceVoyage prepare(Installation installation) {
        ReferenceVoyage voyage = new ReferenceVoyage(installation);
        Stream.of(voyage.shipment, voyage.inspection, voyage.stats).forEach(PackagedService::awaitReady);
        return voyage;
    }

    PackagedService shipment() {
        return shipment;
    }

    PackagedService inspection() {
        return inspection;
    }

    PackagedService stats() {
        return stats;
    }

    /** What passed both gates so far. */
    List<Gate.Passage> passages() {
        return Stream.of(shipmentGate, inspectionGate)
                .flatMap(gate -> gate.passages().stream())
                .toList();
    }

    /** Tells all of it in the background; complete when the broker has everything. */
    CompletableFuture<FeedResult> tell() {
        Feed feed = ServiceLoader.load(Feed.class).findFirst().orElseThrow();
        FeedTargets targets = new FeedTargets(
                shipmentGate.address(),
                inspectionGate.address(),
                stats.address(),
                installation.bootstrap(),
                SEED,
                SCALE);
        return CompletableFuture.supplyAsync(() -> run(feed, targets));
    }

    private static FeedResult run(Feed feed, FeedTargets targets) {
        try {
            return feed.run(targets, new Silence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while telling the voyage", e);
        }
    }

    /** The books once the voyage is told and applied. */
    Ending end(CompletableFuture<FeedResult> telling) throws Exception {
        FeedResult result = telling.get(4, TimeUnit.MINUTES);
        return new Ending(result, installation.caughtUp(stats), stats.answers().all("/lots"));
    }

    /** What a told voyage comes to. */
    record Ending(FeedResult fed, JsonNode totals, List<JsonNode> lots) {}

    @Override
    public void close() {
        shipmentGate.close();
        inspectionGate.close();
    }

    private static final class Silence implements Progress {
        @Override
        public void say(String line) {}

        @Override
        public void phase(String name, long total) {}

        @Override
        public void done(long done) {}

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
