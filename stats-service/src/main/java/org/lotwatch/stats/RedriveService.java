package org.lotwatch.stats;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.lotwatch.stats.EventAppender.Appended;
import org.lotwatch.stats.EventAppender.Outcome;
import org.lotwatch.stats.EventAppender.Outgoing;
import org.lotwatch.stats.EventAppender.Unconfirmed;
import org.lotwatch.stats.RedriveOutcome.Done;
import org.lotwatch.stats.domain.answer.ParkedFilter;
import org.lotwatch.stats.domain.answer.Redriven;
import org.lotwatch.stats.store.ParkedStates;
import org.lotwatch.stats.store.RedriveRepository;
import org.lotwatch.stats.store.RedriveRepository.Claim;

/**
 * Re-drives parked records: each is claimed once in the database, appended to its topic, and its place remembered. Whatever
 * dies in between, on whichever replica, another one appends what was claimed: twice at worst, and an event counts once.
 */
@ApplicationScoped
public class RedriveService {

    /** Records of one selection at most. */
    public static final int MOST = 1000;

    private static final Logger LOG = Logger.getLogger(RedriveService.class);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(5);
    private static final int ABANDONED_AT_ONCE = 100;

    private final RedriveCheck check;
    private final RedriveRepository redrives;
    private final ParkedStates states;
    private final EventAppender appender;
    private final DeskThreads threads;
    private final Clock clock;
    private final Duration hold;

    RedriveService(
            RedriveCheck check,
            RedriveRepository redrives,
            ParkedStates states,
            EventAppender appender,
            DeskThreads threads,
            Clock clock,
            @ConfigProperty(name = "lotwatch.parked.redrive-hold", defaultValue = "60s") Duration hold) {
        this.check = check;
        this.redrives = redrives;
        this.states = states;
        this.appender = appender;
        this.threads = threads;
        this.clock = clock;
        this.hold = hold;
    }

    /** What would become of a re-drive now; nothing is done. */
    public Uni<RedriveOutcome> tried(long id, Repair repair) {
        return threads.run(() -> check.one(id, repair).outcome());
    }

    /** Re-drives a record, once however often it is asked for. */
    public Uni<RedriveOutcome> redrive(long id, Repair repair) {
        return threads.run(() -> List.of(claimed(id, check.one(id, repair), repair)))
                .chain(this::appended)
                .map(outcomes -> outcomes.get(0));
    }

    /** Re-drives records as they are, each for itself; the outcomes are in the order of the ids. */
    public Uni<List<RedriveOutcome>> redriveAll(List<Long> ids, Repair asItIs) {
        return threads.run(() -> ids.stream()
                        .map(id -> claimed(id, check.oneOfMany(id, asItIs), asItIs))
                        .toList())
                .chain(this::appended);
    }

    /** Open records that a filter chooses, the oldest first, {@value #MOST} at most. */
    public Uni<List<Long>> open(ParkedFilter filter) {
        return threads.run(() -> states.open(filter, MOST));
    }

    /** An outcome, and what is to be appended first if it is to be true. */
    private record Step(RedriveOutcome outcome, List<Claim> claims) {}

    private Step claimed(long id, RedriveCheck.Checked checked, Repair repair) {
        Claim claim = checked.claim();
        if (claim == null) {
            return new Step(checked.outcome(), List.of());
        }
        boolean mine = redrives.claim(claim, clock.instant(), hold, repair.by(), repair.note());
        return mine
                ? new Step(new Done(claim.redriven(), false), List.of(claim))
                : new Step(check.oneOfMany(id, repair).outcome(), List.of());
    }

    private Uni<List<RedriveOutcome>> appended(List<Step> steps) {
        List<Claim> claims =
                steps.stream().flatMap(step -> step.claims().stream()).toList();
        return append(claims).map(places -> {
            List<RedriveOutcome> outcomes = new ArrayList<>();
            int next = 0;
            for (Step step : steps) {
                outcomes.add(step.claims().isEmpty() ? step.outcome() : new Done(places.get(next++), false));
            }
            return outcomes;
        });
    }

    /** What other replicas, or this one before it died, have claimed and not appended in time. */
    @Scheduled(every = "${lotwatch.parked.redrive-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> resume() {
        return threads.run(() -> redrives.abandoned(clock.instant(), hold, ABANDONED_AT_ONCE))
                .chain(this::append)
                .onFailure()
                .invoke(failure -> LOG.debugf(failure, "nothing is re-driven now"))
                .onFailure()
                .recoverWithItem(List.of())
                .replaceWithVoid();
    }

    private Uni<List<Redriven>> append(List<Claim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Outgoing> records = claims.stream()
                .map(claim -> new Outgoing(claim.topic(), claim.record()))
                .toList();
        return Uni.createFrom()
                .deferred(() -> appender.append(records))
                .onFailure(RejectedExecutionException.class)
                .recoverWithItem(() -> claims.stream()
                        .<Outcome>map(claim -> new Unconfirmed(claim.topic(), "too much is being appended"))
                        .toList())
                .chain(outcomes -> threads.run(() -> told(claims, outcomes)));
    }

    private List<Redriven> told(List<Claim> claims, List<Outcome> outcomes) {
        List<Redriven> told = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            told.add(told(claims.get(i), outcomes.get(i)));
        }
        return told;
    }

    private Redriven told(Claim claim, Outcome outcome) {
        Redriven redriven = claim.redriven();
        if (outcome instanceof Appended place) {
            redrives.appended(claim.place(), place.partition(), place.offset());
            return redriven.at(place.partition(), place.offset());
        }
        Instant later = clock.instant().plus(UNTIL_NEXT_TRY);
        redrives.givenBack(claim.place(), later);
        return redriven;
    }
}
