package org.lotwatch.outbox;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a database that is away, or cannot serve now, from one that refuses what it is asked. */
public final class Absence {

    /** Classes of states: connection lost, lost against another transaction, out of resources, stopped by an operator or a deadline. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");
    /** A lock was not to be had in time; the session was ended because its transaction had been idle for too long. */
    private static final Set<String> STATES = Set.of("55P03", "25P03");

    private Absence() {}

    /** Whether asking again later may help. */
    public static boolean explains(Throwable failure) {
        return state(failure)
                .map(Absence::isAway)
                .orElseGet(() -> causes(failure).anyMatch(Absence::isUnanswered));
    }

    /** What the database said, by its code. */
    private static Optional<String> state(Throwable failure) {
        return causes(failure)
                .filter(DatabaseException.class::isInstance)
                .map(said -> String.valueOf(((DatabaseException) said).getSqlState()))
                .findFirst();
    }

    private static boolean isAway(String state) {
        return STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith);
    }

    private static boolean isUnanswered(Throwable cause) {
        return cause instanceof VertxException // a connection that was closed while it was used
                || cause instanceof NoStackTraceThrowable // one that was not to be had in time
                || cause instanceof TimeoutException
                || cause instanceof IOException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
