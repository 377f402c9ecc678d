package org.lotwatch.stats.store;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Tells a database that is away, or cannot serve now, from one that refuses what it is asked. */
final class Absence {

    /** Classes of states: connection lost, out of resources, stopped by an operator or by a deadline. */
    private static final List<String> AWAY = List.of("08", "53", "57");
    /** The server ended the session because its transaction had been idle for too long. */
    private static final String IDLE_IN_TRANSACTION = "25P03";

    private Absence() {}

    static boolean explains(Throwable failure) {
        String state = SqlState.of(failure);
        return state == null ? isUnanswered(failure) : isAway(state);
    }

    private static boolean isUnanswered(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof VertxException // a connection that was closed while it was used
                    || cause instanceof NoStackTraceThrowable // one that was not to be had in time
                    || cause instanceof TimeoutException
                    || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(String state) {
        return IDLE_IN_TRANSACTION.equals(state) || AWAY.stream().anyMatch(state::startsWith);
    }
}
