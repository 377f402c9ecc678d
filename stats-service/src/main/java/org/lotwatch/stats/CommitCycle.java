package org.lotwatch.stats;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.lotwatch.stats.store.CommitBatch;
import org.lotwatch.stats.store.CommitOutcome;
import org.lotwatch.stats.store.LaneCommit;

/**
 * Natural batching: at most one commit is on its way; when it ends, everything that changed meanwhile is the next. Belongs to
 * the lanes' thread.
 */
final class CommitCycle {

    private static final Logger LOG = Logger.getLogger(CommitCycle.class);

    private final LaneTable table;
    private final Sealing sealing;
    private final MemoryBound memory;
    private final Backlog backlog;
    private final Committer committer;
    private final Clock clock;
    private final Executor thread;
    private final Consumer<Lane> onOvertaken;
    private final List<Release> releases = new ArrayList<>();
    private Backlog.Amount applied = Backlog.Amount.NONE;
    private boolean busy;

    /** Lanes that are to be let go of once they are clean. */
    private record Release(List<Lane> lanes, CompletableFuture<Void> done) {}

    CommitCycle(
            LaneTable table,
            Sealing sealing,
            MemoryBound memory,
            Backlog backlog,
            Committer committer,
            Clock clock,
            Executor thread,
            Consumer<Lane> onOvertaken) {
        this.table = table;
        this.sealing = sealing;
        this.memory = memory;
        this.backlog = backlog;
        this.committer = committer;
        this.clock = clock;
        this.thread = thread;
        this.onOvertaken = onOvertaken;
    }

    /** Work was folded; it is committed now if no other commit is on its way, else after that. */
    void applied(Backlog.Amount amount) {
        applied = applied.plus(amount);
        next();
    }

    CompletionStage<Void> release(Collection<Integer> numbers) {
        List<Lane> lanes = new ArrayList<>();
        for (Lane lane : table.all()) {
            if (numbers.contains(lane.number)) {
                lane.generation(-1);
                lanes.add(lane);
            }
        }
        Release release = new Release(lanes, new CompletableFuture<>());
        releases.add(release);
        next();
        return release.done();
    }

    private void next() {
        if (busy) {
            return;
        }
        // only here, with no commit on its way, is everything that was sealed in the database or given up
        settle();
        boolean paging = memory.isExceeded() && !memory.shed(table.all());
        Map<Integer, Lane> sealed = new HashMap<>();
        List<LaneCommit> commits = new ArrayList<>();
        List<LotRouter.Forward> forwards = new ArrayList<>();
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Lane lane : table.all()) {
            if (lane.isDirty() || (paging && lane.journalBytes > 0)) {
                forwards.addAll(lane.forwards);
                table.guarded(lane, () -> commits.add(sealing.seal(lane, asOf, paging)));
                sealed.put(lane.number, lane);
            }
        }
        if (commits.isEmpty()) {
            backlog.release(takeApplied());
        } else {
            send(new CommitBatch(UUID.randomUUID(), asOf, commits), forwards, sealed, takeApplied());
        }
    }

    private Backlog.Amount takeApplied() {
        Backlog.Amount taken = applied;
        applied = Backlog.Amount.NONE;
        return taken;
    }

    private void send(
            CommitBatch batch, List<LotRouter.Forward> forwards, Map<Integer, Lane> sealed, Backlog.Amount amount) {
        busy = true;
        committer
                .commit(batch, forwards)
                .whenCompleteAsync((outcome, failure) -> ended(batch, sealed, amount, outcome, failure), thread)
                .exceptionally(failure -> null);
    }

    private void ended(
            CommitBatch batch,
            Map<Integer, Lane> sealed,
            Backlog.Amount amount,
            CommitOutcome outcome,
            Throwable failure) {
        busy = false;
        if (failure != null) {
            LOG.errorf(failure, "committing was given up");
            return;
        }
        outcome.on(new CommitOutcome.Cases<Boolean>() {
            @Override
            public Boolean stored() {
                batch.lanes().stream()
                        .map(lane -> sealed.get(lane.lane()))
                        .filter(Objects::nonNull)
                        .forEach(Lane::committed);
                backlog.release(amount);
                return true;
            }

            @Override
            public Boolean overtaken(Set<Integer> lanes) {
                sealed.values().stream()
                        .filter(lane -> lanes.contains(lane.number) && table.isOpen(lane))
                        .forEach(onOvertaken);
                CommitBatch rest = batch.without(lanes, UUID.randomUUID());
                if (rest.lanes().isEmpty()) {
                    backlog.release(amount);
                } else {
                    send(rest, List.of(), sealed, amount);
                }
                return false;
            }
        });
        next();
    }

    /** Lets go of lanes that have nothing more to commit. */
    private void settle() {
        releases.removeIf(release -> {
            if (release.lanes().stream().anyMatch(lane -> table.isOpen(lane) && lane.isDirty())) {
                return false;
            }
            release.lanes().stream().filter(table::isOpen).forEach(lane -> table.remove(lane.number));
            release.done().complete(null);
            return true;
        });
    }
}
