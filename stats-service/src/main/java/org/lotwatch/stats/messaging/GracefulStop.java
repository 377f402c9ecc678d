package org.lotwatch.stats.messaging;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.lotwatch.stats.Lanes;

/**
 * Stops in order: no longer ready, nothing more taken, what was folded committed. What does not get through in time is no loss:
 * the next owner folds it again.
 */
@ApplicationScoped
class GracefulStop {

    private static final Logger LOG = Logger.getLogger(GracefulStop.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Lanes lanes;
    private final LaneAssignment assignment;
    private volatile boolean begun;

    GracefulStop(Lanes lanes, LaneAssignment assignment) {
        this.lanes = lanes;
        this.assignment = assignment;
    }

    boolean isBegun() {
        return begun;
    }

    void stop(@Observes ShutdownEvent event) {
        begun = true;
        assignment.close();
        Set<Integer> open = Set.copyOf(assignment.open().keySet());
        try {
            lanes.release(open).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            LOG.infof("everything folded is committed, lanes=%s", open);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warnf("not everything folded was committed, %s; the next owner folds it again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
