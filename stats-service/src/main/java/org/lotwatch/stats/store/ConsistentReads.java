package org.lotwatch.stats.store;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads that see one committed state of the database, and never half of a later one. */
@ApplicationScoped
public class ConsistentReads {

    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;
    private final Duration longest;

    ConsistentReads(
            Mutiny.SessionFactory sessions,
            Vertx vertx,
            @ConfigProperty(name = "lotwatch.answers.query-timeout", defaultValue = "10s") Duration longest) {
        this.sessions = sessions;
        this.vertx = vertx;
        this.longest = longest;
    }

    /**
     * Runs reads in one transaction, from any thread; a statement that takes longer than the configured time fails. Each call
     * has a context, and so a session, of its own: several may run for one request. Once begun, reads run to their end, even when
     * nobody waits for them any more: a session that is closed half-way, from another thread, would keep its connection.
     * Fails with {@link StoreUnavailableException} when the database is away.
     */
    public <T> Uni<T> inOne(Function<Mutiny.Session, Uni<T>> reads) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Uni<T> result = apart(reads)
                    .onFailure(Absence::explains)
                    .transform(failure -> new StoreUnavailableException("reading", failure))
                    .memoize()
                    .indefinitely();
            return caller == null ? result : result.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }

    private <T> Uni<T> apart(Function<Mutiny.Session, Uni<T>> reads) {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        return sessions.withTransaction(session -> isolate(session).chain(() -> reads.apply(session)))
                .runSubscriptionOn(task -> own.runOnContext(ignored -> task.run()));
    }

    private Uni<?> isolate(Mutiny.Session session) {
        return session.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate()
                .chain(() -> session.createNativeQuery("set local statement_timeout = " + longest.toMillis())
                        .executeUpdate());
    }
}
