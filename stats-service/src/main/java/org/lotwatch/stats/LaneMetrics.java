package org.lotwatch.stats;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.lotwatch.stats.store.CommitBatch;
import org.lotwatch.stats.store.LaneCommit;

/** What the lanes do, in figures. No lot ever becomes a label. */
@ApplicationScoped
public class LaneMetrics {

    private static final Logger LOG = Logger.getLogger(LaneMetrics.class);

    private final MeterRegistry registry;
    private final Timer apply;
    private final Timer commit;
    private final Counter fenced;
    private final Counter stale;
    private final Counter forwarded;
    private final Counter records;

    LaneMetrics(MeterRegistry registry, Alarms alarms) {
        this.registry = registry;
        watch("lotwatch.alarms", alarms, Alarms::count);
        this.apply = registry.timer("lotwatch.apply");
        this.commit = registry.timer("lotwatch.commit");
        this.fenced = registry.counter("lotwatch.lanes.fenced");
        this.stale = registry.counter("lotwatch.records.stale");
        this.forwarded = registry.counter("lotwatch.records.forwarded");
        this.records = registry.counter("lotwatch.records.taken");
    }

    /** A figure that is asked for when somebody looks. */
    <T> void watch(String name, T state, ToDoubleFunction<T> value) {
        registry.gauge(name, state, value);
    }

    void apply(Runnable work) {
        apply.record(work);
    }

    <T> T commit(CommitBatch batch, Supplier<T> work) {
        T result = commit.record(work);
        long lots = 0;
        for (LaneCommit lane : batch.lanes()) {
            lots += lane.reports().size();
            lane.parked()
                    .forEach(row -> registry.counter("lotwatch.records.parked", "reason", row.reason())
                            .increment());
        }
        registry.summary("lotwatch.commit.lots").record((double) lots);
        LOG.debugf("committed, lanes=%d lots=%d", batch.lanes().size(), lots);
        return result;
    }

    void taken(long more) {
        records.increment((double) more);
    }

    void forwarded(int more) {
        forwarded.increment(more);
    }

    /** Records that came again, or too late for an opening of their lane that is over. */
    void stale(int more) {
        stale.increment(more);
    }

    void fenced() {
        fenced.increment();
        LOG.warn("a commit was overtaken: somebody else advanced the lane; it is read anew");
    }

    void failed(RuntimeException failure) {
        LOG.error("folding failed; the lane stands still", failure);
    }
}
