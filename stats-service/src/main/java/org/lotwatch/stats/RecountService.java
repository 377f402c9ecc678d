package org.lotwatch.stats;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lotwatch.stats.domain.answer.Difference;
import org.lotwatch.stats.store.StoreUnavailableException;
import org.lotwatch.stats.store.StoredTotals;

/**
 * Second countings: one at a time, on a thread of their own. This process remembers the last ones; another replica knows
 * nothing of them. At the start a few lots are compared with their stored ledgers.
 */
@ApplicationScoped
public class RecountService {

    private static final Logger LOG = Logger.getLogger(RecountService.class);
    private static final int REMEMBERED = 10;

    private final Recount recount;
    private final StoredTotals stored;
    private final int sample;
    private final Deque<RecountJob> jobs = new ArrayDeque<>();
    private final AtomicLong differences = new AtomicLong();
    private final ExecutorService thread = SingleThread.named("lotwatch-recount");

    RecountService(
            Recount recount,
            StoredTotals stored,
            LaneMetrics metrics,
            @ConfigProperty(name = "lotwatch.recount.sample", defaultValue = "20") int sample) {
        this.recount = recount;
        this.stored = stored;
        this.sample = sample;
        metrics.watch("lotwatch.recount.differences", differences, AtomicLong::get);
    }

    /** Begins a job, unless one is running: then it is that one. */
    public synchronized RecountJob start() {
        RecountJob last = jobs.peekLast();
        if (last != null && last.isRunning()) {
            return last;
        }
        RecountJob job = RecountJob.started(UUID.randomUUID().toString());
        jobs.addLast(job);
        if (jobs.size() > REMEMBERED) {
            jobs.removeFirst();
        }
        thread.execute(this::run);
        return job;
    }

    public synchronized Optional<RecountJob> job(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    private synchronized RecountJob change(UnaryOperator<RecountJob> change) {
        RecountJob changed = change.apply(jobs.removeLast());
        jobs.addLast(changed);
        return changed;
    }

    private void run() {
        try {
            recount.run(this::change);
            RecountJob done = change(RecountJob::done);
            found(done.differing(), done.differences(), done.lots());
        } catch (RecountImpossibleException | StoreUnavailableException e) {
            LOG.warnf(e, "the totals could not be counted again");
            change(job -> job.failed(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.errorf(e, "counting the totals again broke off");
            change(job -> job.failed("broken off by a mistake of ours; the log of the service says more"));
        }
    }

    private void found(long differing, List<Difference> first, long lots) {
        differences.set(differing);
        if (differing > 0) {
            LOG.errorf(
                    "%d stored figures differ from a second counting, among %d lots; the first is %s",
                    differing, lots, first.get(0));
        } else {
            LOG.infof("a second counting says the same of %d lots", lots);
        }
    }

    void checkSample(@Observes StartupEvent event) {
        if (sample > 0) {
            thread.execute(this::compareSample);
        }
    }

    private void compareSample() {
        List<Difference> found = new ArrayList<>();
        AtomicLong lots = new AtomicLong();
        try {
            stored.sample(sample, (total, ledger) -> {
                lots.incrementAndGet();
                found.addAll(Recount.differences(total, ledger));
            });
            found(found.size(), found, lots.get());
        } catch (StoreUnavailableException e) {
            LOG.warnf("the sample of lots was not compared: %s", e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
