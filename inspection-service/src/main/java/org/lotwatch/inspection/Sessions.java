package org.lotwatch.inspection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lotwatch.outbox.Absence;

/** Sessions of the database; all that is done in one fails with {@link StoreUnavailableException} when it is away. */
@ApplicationScoped
class Sessions {

    private final Mutiny.SessionFactory sessions;

    Sessions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    <T> Uni<T> withSession(Function<Mutiny.Session, Uni<T>> work) {
        return toldApart(sessions.withSession(work));
    }

    <T> Uni<T> withTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return toldApart(sessions.withTransaction(work));
    }

    private static <T> Uni<T> toldApart(Uni<T> done) {
        return done.onFailure(Absence::explains).transform(StoreUnavailableException::new);
    }
}
