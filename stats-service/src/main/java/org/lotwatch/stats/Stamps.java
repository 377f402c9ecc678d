package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lotwatch.stats.store.ConsistentReads;
import org.lotwatch.stats.store.LedgerPositionQuery;

/** Says what answers hold for: each is read in one transaction with the ledger position. */
@ApplicationScoped
public class Stamps {

    private final ConsistentReads reads;
    private final LedgerPositionQuery positions;
    private final Lag lag;
    private final Clock clock;

    Stamps(ConsistentReads reads, LedgerPositionQuery positions, Lag lag, Clock clock) {
        this.reads = reads;
        this.positions = positions;
        this.lag = lag;
        this.clock = clock;
    }

    /** The stamp alone, to tell whether an earlier answer still holds. */
    public Uni<Stamp> of(Asked asked) {
        return answer(asked, (session, stamp) -> Uni.createFrom().item(stamp)).map(Answer::stamp);
    }

    /** Reads a body in the transaction that reads the position; the broker is asked for the lag when both are there. */
    <T> Uni<Answer<T>> answer(Asked asked, Body<T> body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return reads.inOne(session -> positions
                        .at(session, now)
                        .map(position -> Stamp.of(asked, now, position, Optional.empty()))
                        .chain(stamp -> body.read(session, stamp).map(read -> new Answer<>(stamp, read))))
                .chain(answer -> lag.behind(answer.stamp().position())
                        .map(behind ->
                                new Answer<>(Stamp.of(asked, now, answer.stamp().position(), behind), answer.body())));
    }

    /** What is read from the rows for a stamp, which does not tell the lag yet. */
    interface Body<T> {
        Uni<T> read(Mutiny.Session session, Stamp stamp);
    }
}
