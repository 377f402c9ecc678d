package org.lotwatch.stats;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lotwatch.stats.store.ConsistentReads;
import org.lotwatch.stats.store.LedgerPositionQuery;

/**
 * Totals that are counted anew, into a database of their own, beside those that answer meanwhile: a named generation. Its
 * replicas are a consumer group of their own; they are not ready, and publish nothing, until their totals have once caught up
 * with the log. Without a name there is nothing to catch up with: totals that are behind say so in each answer.
 */
@ApplicationScoped
public class Generation {

    private static final Logger LOG = Logger.getLogger(Generation.class);
    /** Records go on coming while the last ones are counted. */
    private static final Duration NEARLY_NOTHING = Duration.ofSeconds(3);

    private final Optional<String> name;
    private final ConsistentReads reads;
    private final LedgerPositionQuery positions;
    private final Lag lag;
    private final Clock clock;
    private volatile boolean caughtUp;
    private volatile Instant firstLook = Instant.MAX;

    Generation(
            @ConfigProperty(name = "lotwatch.generation") Optional<String> name,
            ConsistentReads reads,
            LedgerPositionQuery positions,
            Lag lag,
            Clock clock) {
        this.name = name;
        this.reads = reads;
        this.positions = positions;
        this.lag = lag;
        this.clock = clock;
        this.caughtUp = name.isEmpty();
    }

    public Optional<String> name() {
        return name;
    }

    /** Whether the totals may be shown. */
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return caughtUp
                ? Uni.createFrom().voidItem()
                : reads.inOne(session -> positions.at(session, clock.instant()))
                        .chain(lag::behind)
                        .invoke(behind -> behind.ifPresent(this::isBehind))
                        .onFailure()
                        .invoke(failure -> LOG.debugf(failure, "how far generation %s is was not seen", name))
                        .onFailure()
                        .recoverWithNull()
                        .replaceWithVoid();
    }

    /** What was never counted waits, as far as is known, since the first look: that must be long enough ago to tell. */
    private void isBehind(Duration behind) {
        Instant now = clock.instant();
        firstLook = now.isBefore(firstLook) ? now : firstLook;
        boolean canTell = now.isAfter(firstLook.plus(NEARLY_NOTHING));
        if (canTell && behind.compareTo(NEARLY_NOTHING) <= 0) {
            caughtUp = true;
            LOG.infof("generation %s has caught up with the log", name.orElse(""));
        }
    }
}
