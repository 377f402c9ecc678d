package org.lotwatch.stats.store;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, or cannot serve now, from one that refuses what it is asked. */
final class Absence {

    /** Classes of states: connection lost, out of resources, stopped by an operator or by a deadline. */
    private static final List<String> AWAY = List.of("08", "53", "57");
    /** The server ended the session because its transaction had been idle for too long. */
    private static final String IDLE_IN_TRANSACTION = "25P03";

    private Absence() {}

    static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isAbsence(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbsence(Throwable cause) {
        if (cause instanceof DatabaseException said) {
            return isAway(said.getSqlState());
        }
        return cause instanceof VertxException // a connection that was closed while it was used
                || cause instanceof NoStackTraceThrowable // one that was not to be had in time
                || cause instanceof TimeoutException
                || cause instanceof IOException;
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && (IDLE_IN_TRANSACTION.equals(state) || AWAY.stream().anyMatch(state::startsWith));
    }
}
