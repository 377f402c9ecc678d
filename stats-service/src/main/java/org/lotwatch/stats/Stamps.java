package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** Reads a body in the transaction that reads the position. */
    <T> Uni<Answer<T>> answer(Asked asked, Body<T> body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return reads.inOne(session -> stamp(session, asked, now)
                .chain(stamp -> body.read(session, stamp).map(read -> new Answer<>(stamp, read))));
    }

    private Uni<Stamp> stamp(Mutiny.Session session, Asked asked, Instant now) {
        return positions
                .at(session, now)
                .chain(position -> lag.behind(position).map(behind -> Stamp.of(asked, now, position, behind)));
    }

    /** What is read from the rows for a stamp. */
    interface Body<T> {
        Uni<T> read(Mutiny.Session session, Stamp stamp);
    }
}
