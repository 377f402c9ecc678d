package org.lotwatch.stats;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.store.LaneRepository;

/**
 * The heart: deliveries of the log in, commits out. A delivery is folded into the ledgers of its lane as soon as it comes;
 * whenever the committer is free it takes everything that is new since its last commit. So commits are small and quick when
 * little comes, and large when much comes, without a timer.
 *
 * <p>All state lives on one thread; every method may be called by any thread and returns at once.
 */
@ApplicationScoped
public class Lanes {

    private final LaneTable table;
    private final CommitCycle cycle;
    private final Backlog backlog;
    private final LaneMetrics metrics;
    private final LogReading reading;
    private final LotRouter router;
    private final long lateAfterMillis;
    private final AtomicLong generations = new AtomicLong();
    private final ExecutorService thread = SingleThread.named("lotwatch-lanes");
    /** Completes when what was taken last is folded. */
    private final AtomicReference<CompletableFuture<Void>> lastTaken =
            new AtomicReference<>(CompletableFuture.completedFuture(null));

    private int lanesOfTopics = 1;

    Lanes(
            LaneRepository repository,
            ClaimOrder order,
            LedgerSettings settings,
            Committer committer,
            LotRouter router,
            LogReading reading,
            Alarms alarms,
            LaneMetrics metrics,
            Clock clock) {
        MemoryBound memory = new MemoryBound(settings.memoryBound());
        this.backlog = new Backlog(new Backlog.Amount(
                settings.maxUncommittedRecords(), settings.maxUncommittedBytes().asLongValue()));
        this.table = new LaneTable(repository, order, memory, (lane, failure) -> {
            alarms.raise(lane.number, new Alarms.Raised(Alarm.FOLD_FAILED, "folding failed: " + failure));
            metrics.failed(failure);
        });
        this.cycle = new CommitCycle(
                table,
                new Sealing(settings.journalBytes().asLongValue(), settings.journalRows()),
                memory,
                backlog,
                committer,
                clock,
                thread,
                this::overtaken);
        this.metrics = metrics;
        this.reading = reading;
        this.router = router;
        this.lateAfterMillis = settings.lateAfter().toMillis();
        metrics.watch("lotwatch.backlog.records", backlog, Backlog::records);
        metrics.watch("lotwatch.ledgers.memory", memory, MemoryBound::held);
        metrics.watch("lotwatch.ledgers.held", table, LaneTable::lots);
        metrics.watch("lotwatch.lanes.open", table, LaneTable::open);
    }

    /**
     * Folds deliveries, in order. The answer completes when there is room for more: what waits to be folded is large, so only
     * one waits while another is folded, and what is folded but not committed is bounded too.
     */
    public CompletionStage<Void> take(List<Delivery> deliveries) {
        Backlog.Amount amount = amount(deliveries);
        backlog.add(amount);
        CompletableFuture<Void> folded = new CompletableFuture<>();
        CompletableFuture<Void> before = lastTaken.getAndSet(folded);
        thread.execute(() -> {
            try {
                metrics.apply(() -> fold(deliveries));
                metrics.taken(amount.records());
                cycle.applied(amount);
            } finally {
                folded.complete(null);
            }
        });
        return before.thenCompose(done -> backlog.room());
    }

    /** Opens a lane as it was stored; what was in memory of it is dropped. Answers the generation of its deliveries. */
    public CompletionStage<Long> open(LaneRepository.Stored stored, int lanes) {
        return asked(() -> {
            lanesOfTopics = lanes;
            Lane lane = new Lane(stored, generations.incrementAndGet());
            table.put(lane);
            return lane.generation();
        });
    }

    /** Takes nothing more for these lanes, commits what was folded of them, then lets go of them. */
    public CompletionStage<Void> release(Collection<Integer> lanes) {
        return asked(() -> cycle.release(lanes)).thenCompose(done -> done);
    }

    /** Lets go of these lanes as they are: they belong to somebody else, or stand still. */
    public void drop(Collection<Integer> lanes) {
        thread.execute(() -> lanes.forEach(table::remove));
    }

    /** Moves on over offsets that hold no readable records, such as those of aborted transactions. */
    public void skip(int number, long generation, Topic topic, long from, long to) {
        thread.execute(() -> {
            Lane lane = table.get(number);
            if (lane != null && lane.generation() == generation && lane.next(topic) == from) {
                lane.next(topic, to);
                cycle.applied(Backlog.Amount.NONE);
            }
        });
    }

    /** Folds the totals of some lots anew, because time has made facts count that lay ahead. */
    public void refold(Map<Integer, List<LotKey>> lots) {
        thread.execute(() -> {
            lots.forEach((number, keys) -> {
                Lane lane = table.get(number);
                if (lane != null) {
                    table.refold(lane, keys);
                }
            });
            cycle.applied(Backlog.Amount.NONE);
        });
    }

    /** The open lanes: how far each is folded. */
    public CompletionStage<Map<Integer, Map<Topic, Long>>> positions() {
        return asked(() -> {
            Map<Integer, Map<Topic, Long>> positions = new TreeMap<>();
            table.all().forEach(lane -> positions.put(lane.number, lane.nextOffsets()));
            return positions;
        });
    }

    /** The numbers of the open lanes. */
    public CompletionStage<Set<Integer>> open() {
        return positions().thenApply(Map::keySet);
    }

    private void fold(List<Delivery> deliveries) {
        LaneFold.FoldContext context = new LaneFold.FoldContext(router, lanesOfTopics, lateAfterMillis);
        List<LaneFold> folds = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            Lane lane = table.get(delivery.lane());
            if (lane == null || lane.generation() != delivery.generation()) {
                metrics.stale(delivery.size());
            } else {
                follow(lane, delivery, context, folds);
            }
        }
        table.fold(folds);
    }

    private void follow(Lane lane, Delivery delivery, LaneFold.FoldContext context, List<LaneFold> folds) {
        long expected = lane.next(delivery.topic());
        switch (Chain.of(expected, delivery.chain(), delivery.end())) {
            case NEXT -> folds.add(new LaneFold(lane, delivery, 0, context));
            case PAST -> metrics.stale(delivery.size());
            case OVERLAPPING -> folds.add(new LaneFold(lane, delivery, firstFrom(delivery, expected), context));
            case BROKEN -> readAgain(lane, delivery);
        }
    }

    private static int firstFrom(Delivery delivery, long expected) {
        int index = 0;
        while (index < delivery.size() && delivery.offset(index) < expected) {
            index++;
        }
        return index;
    }

    private void readAgain(Lane lane, Delivery delivery) {
        metrics.stale(delivery.size());
        lane.generation(generations.incrementAndGet());
        reading.seek(lane.number, lane.generation(), lane.nextOffsets());
    }

    private void overtaken(Lane lane) {
        metrics.fenced();
        table.remove(lane.number);
        reading.reopen(lane.number);
    }

    private static Backlog.Amount amount(List<Delivery> deliveries) {
        long records = 0;
        long bytes = 0;
        for (Delivery delivery : deliveries) {
            records += delivery.size();
            bytes += delivery.bytes();
        }
        return new Backlog.Amount(records, bytes);
    }

    private <T> CompletionStage<T> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, thread);
    }

    @PreDestroy
    void close() {
        SingleThread.close(thread);
    }
}
