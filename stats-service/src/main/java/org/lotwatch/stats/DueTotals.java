package org.lotwatch.stats;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.store.LaneRepository;

/** Stores anew the totals that time has made untrue: facts that lay ahead when they were folded count by now. */
@ApplicationScoped
class DueTotals {

    private static final Logger LOG = Logger.getLogger(DueTotals.class);
    private static final int MOST_LOTS = 1000;

    private final Lanes lanes;
    private final LaneRepository repository;
    private final Clock clock;

    DueTotals(Lanes lanes, LaneRepository repository, Clock clock) {
        this.lanes = lanes;
        this.repository = repository;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refold() {
        Set<Integer> open = lanes.open().toCompletableFuture().join();
        if (open.isEmpty()) {
            return;
        }
        try {
            Map<Integer, List<LotKey>> due = repository.due(clock.instant(), open, MOST_LOTS);
            if (!due.isEmpty()) {
                lanes.refold(due);
            }
        } catch (SQLException e) {
            LOG.debugf(e, "due totals were not looked for; tried again in a second");
        }
    }
}
