package org.lotwatch.stats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.store.FoldSettings;
import org.lotwatch.stats.store.LaneProgress;
import org.lotwatch.stats.store.LaneRepository;
import org.lotwatch.stats.store.SettingsRepository;

/** Opens lanes from what is stored, after making sure that the log is the one they were counted from. Blocks. */
@ApplicationScoped
public class LaneOpener {

    private static final Logger LOG = Logger.getLogger(LaneOpener.class);
    private static final long RELEASE_SECONDS = 5;

    private final Lanes lanes;
    private final LaneRepository repository;
    private final SettingsRepository settings;
    private final LedgerSettings ledgers;
    private final ClaimOrder order;
    private final Alarms alarms;
    private final Event<LaneOpened> told;

    LaneOpener(
            Lanes lanes,
            LaneRepository repository,
            SettingsRepository settings,
            LedgerSettings ledgers,
            ClaimOrder order,
            Alarms alarms,
            Event<LaneOpened> told) {
        this.lanes = lanes;
        this.repository = repository;
        this.settings = settings;
        this.ledgers = ledgers;
        this.order = order;
        this.alarms = alarms;
        this.told = told;
    }

    /** A lane was opened; what was committed of it but not published yet lies between the two versions. */
    public record LaneOpened(int lane, long version, long publishedVersion) {}

    /** Opens the lane, or stops it with an alarm. Waits for a database that is away. */
    public Opening open(LaneStart start) {
        FoldSettings current =
                new FoldSettings(FoldSettings.CURRENT_FOLD, start.lanes(), order.sources(), start.clusterId());
        FoldSettings kept = settings.keep(current);
        Optional<LaneRepository.Stored> stored = repository.read(start.lane());
        LaneProgress progress = stored.map(LaneRepository.Stored::progress)
                .orElseGet(() -> LaneCheck.first(start, ledgers.acceptIncompleteLog()));
        Optional<Alarms.Raised> stopping = LaneCheck.stopping(start, progress, kept);
        if (stopping.isPresent()) {
            return stop(start.lane(), stopping.get());
        }
        if (stored.isEmpty()) {
            repository.begin(progress);
            stored = repository.read(start.lane());
        }
        return opened(start, stored.orElseThrow());
    }

    /** Stops a lane: nothing of it is folded until it is opened again. */
    public Opening stop(int lane, Alarms.Raised alarm) {
        lanes.drop(List.of(lane));
        alarms.raise(lane, alarm);
        return new Opening.Stopped(alarm);
    }

    /** Commits what was folded of some lanes and forgets them; what cannot be committed soon is folded by the next owner. */
    public void release(Set<Integer> numbers) {
        try {
            lanes.release(numbers).toCompletableFuture().get(RELEASE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warnf("not everything folded was committed, %s; the next owner folds it again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forget(numbers);
    }

    /** Forgets lanes that belong to somebody else by now, with whatever was not committed of them. */
    public void forget(Set<Integer> numbers) {
        lanes.drop(numbers);
        numbers.forEach(alarms::clear);
    }

    private Opening opened(LaneStart start, LaneRepository.Stored stored) {
        LaneProgress progress = stored.progress();
        long generation =
                lanes.open(stored, start.lanes()).toCompletableFuture().join();
        alarms.clear(start.lane());
        told.fire(new LaneOpened(start.lane(), progress.version(), progress.publishedVersion()));
        return new Opening.Opened(generation, progress.nextOffsets());
    }
}
