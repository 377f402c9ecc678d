package org.lotwatch.stats;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lotwatch.stats.domain.answer.LedgerPosition;
import org.lotwatch.stats.store.ConsistentReads;
import org.lotwatch.stats.store.LedgerPositionQuery;

/**
 * Watches the ledger position, whichever replica moves it. There is one look at the database per interval for all who watch,
 * and none while nobody does.
 */
@ApplicationScoped
public class LedgerWatch {

    private static final Logger LOG = Logger.getLogger(LedgerWatch.class);

    private final ConsistentReads reads;
    private final LedgerPositionQuery positions;
    private final Clock clock;
    private final Multi<LedgerPosition> looks;

    LedgerWatch(
            ConsistentReads reads,
            LedgerPositionQuery positions,
            Clock clock,
            @ConfigProperty(name = "lotwatch.answers.watch-interval", defaultValue = "200ms") Duration interval) {
        this.reads = reads;
        this.positions = positions;
        this.clock = clock;
        this.looks = Multi.createFrom()
                .ticks()
                .every(interval)
                .onOverflow()
                .drop()
                .onItem()
                .transformToMulti(tick -> look())
                .concatenate()
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** The position, again and again; a slow watcher gets the latest. Never fails: while the database is away it is silent. */
    public Multi<LedgerPosition> positions() {
        return looks.onOverflow().dropPreviousItems();
    }

    /** The position as soon as it holds the records at some places; the latest one when it does not within the time. */
    public Uni<LedgerPosition> until(Map<String, Long> places, Duration longest) {
        return now().chain(position -> holds(position, places) || longest.isZero()
                ? Uni.createFrom().item(position)
                : positions()
                        .filter(next -> holds(next, places))
                        .toUni()
                        .ifNoItem()
                        .after(longest)
                        .recoverWithUni(this::now));
    }

    public static boolean holds(LedgerPosition position, Map<String, Long> places) {
        return places.entrySet().stream().allMatch(place -> position.holds(place.getKey(), place.getValue()));
    }

    private Uni<LedgerPosition> now() {
        return reads.inOne(session -> positions.at(session, clock.instant()));
    }

    private Multi<LedgerPosition> look() {
        return now().toMulti()
                .onFailure()
                .invoke(LedgerWatch::report)
                .onFailure()
                .recoverWithCompletion();
    }

    private static void report(Throwable failure) {
        LOG.debugf(failure, "The ledger position cannot be read");
    }
}
