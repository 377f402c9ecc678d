package org.lotwatch.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.hibernate.reactive.engine.ReactiveAfterTransactionCompletionProcess;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.session.ReactiveSession;

/** Where commands wait for their events to be published. Thread-safe. */
@ApplicationScoped
public class Outbox {

    /**
     * The bucket's lock is taken before the row's id and held until the commit, so within a bucket ids rise in the order of
     * the commits. Locks are taken in the order of the buckets.
     */
    private static final String APPEND = """
            with bucket_held as materialized (
                select b.bucket, pg_advisory_xact_lock(%d, b.bucket)
                from (select distinct n as bucket from unnest(cast(:buckets as integer[])) n order by n) b)
            insert into outbox (aggregatetype, aggregateid, type, payload, bucket)
            select c.aggregatetype, c.aggregateid, c.type, c.payload, c.bucket
            from unnest(cast(:aggregateTypes as text[]), cast(:aggregateIds as text[]), cast(:types as text[]),
                    cast(:payloads as text[]), cast(:buckets as integer[]))
                with ordinality c(aggregatetype, aggregateid, type, payload, bucket, n)
            join bucket_held on bucket_held.bucket = c.bucket
            order by c.n
            """.formatted(AdvisoryLocks.WRITERS);

    private final OutboxRelay relay;

    Outbox(OutboxRelay relay) {
        this.relay = relay;
    }

    /**
     * Appends the commands in the session's transaction and wakes the relay after its commit.
     *
     * <p>Other writers of the same buckets wait from here until that commit or rollback: make it the last step. One that
     * locks rows or appends again afterwards may meet another such writer in a deadlock, which PostgreSQL ends by failing
     * one of them.
     */
    public Uni<Void> append(Mutiny.Session session, List<OutboxCommand> commands) {
        if (commands.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Integer[] buckets = commands.stream().map(c -> Buckets.of(c.lot())).toArray(Integer[]::new);
        return session.createNativeQuery(APPEND)
                .setParameter("aggregateTypes", texts(commands, OutboxCommand::aggregateType))
                .setParameter("aggregateIds", texts(commands, OutboxCommand::aggregateId))
                .setParameter("types", texts(commands, OutboxCommand::type))
                .setParameter("payloads", texts(commands, OutboxCommand::payload))
                .setParameter("buckets", buckets)
                .executeUpdate()
                .invoke(() -> wakeAfterCommit(session, Set.copyOf(Arrays.asList(buckets))))
                .replaceWithVoid();
    }

    private static String[] texts(List<OutboxCommand> commands, Function<OutboxCommand, String> text) {
        return commands.stream().map(text).toArray(String[]::new);
    }

    /** A session of another make gets no wake-up: the relay's poll finds its rows. */
    private void wakeAfterCommit(Mutiny.Session session, Set<Integer> buckets) {
        if (session instanceof MutinySessionImpl known) {
            ReactiveAfterTransactionCompletionProcess wake = (committed, ignored) -> {
                if (committed) {
                    relay.wake(buckets);
                }
                return CompletableFuture.completedStage(null);
            };
            known.unwrap(ReactiveSession.class).getReactiveActionQueue().registerProcess(wake);
        }
    }
}
