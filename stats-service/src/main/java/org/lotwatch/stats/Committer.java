package org.lotwatch.stats;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.store.CommitBatch;
import org.lotwatch.stats.store.CommitOutcome;
import org.lotwatch.stats.store.CommitRepository;
import org.lotwatch.stats.store.LaneCommit;

/**
 * Writes commits, one at a time, on a thread of its own. What was to be forwarded is in the log before the commit that passes
 * it is written.
 */
@ApplicationScoped
class Committer {

    private static final Logger LOG = Logger.getLogger(Committer.class);

    private final CommitRepository commits;
    private final LotRouter router;
    private final Event<Committed> told;
    private final LaneMetrics metrics;
    private final ExecutorService thread = SingleThread.named("lotwatch-commit");

    Committer(CommitRepository commits, LotRouter router, Event<Committed> told, LaneMetrics metrics) {
        this.commits = commits;
        this.router = router;
        this.told = told;
        this.metrics = metrics;
    }

    /** Tries until the batch is stored or overtaken. */
    CompletionStage<CommitOutcome> commit(CommitBatch batch, List<LotRouter.Forward> forwards) {
        return CompletableFuture.supplyAsync(() -> write(batch, forwards), thread);
    }

    private CommitOutcome write(CommitBatch batch, List<LotRouter.Forward> forwards) {
        router.forward(forwards);
        metrics.forwarded(forwards.size());
        CommitOutcome outcome = metrics.commit(batch, () -> commits.commit(batch));
        if (outcome instanceof CommitOutcome.Stored) {
            tell(batch);
        }
        return outcome;
    }

    private void tell(CommitBatch batch) {
        Map<Integer, Long> versions = new HashMap<>();
        Set<LotKey> lots = new HashSet<>();
        int parked = 0;
        for (LaneCommit lane : batch.lanes()) {
            versions.put(lane.lane(), lane.version());
            lane.reports().forEach(report -> lots.add(report.key()));
            parked += lane.parked().size();
        }
        try {
            told.fire(new Committed(versions, lots, parked, batch.asOf()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "a listener to commits failed; the commit stands");
        }
    }

    @PreDestroy
    void close() {
        SingleThread.close(thread);
    }
}
