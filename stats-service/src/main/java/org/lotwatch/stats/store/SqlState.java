package org.lotwatch.stats.store;

import io.vertx.sqlclient.DatabaseException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL said, by its code, whichever driver was told it. */
final class SqlState {

    static final String OUT_OF_RANGE = "22003";

    private SqlState() {}

    /** The state of a failure or of what caused it; {@code null} where the database said nothing. */
    static @Nullable String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException said) {
                return said.getSqlState();
            }
            if (cause instanceof SQLException said && said.getSQLState() != null) {
                return said.getSQLState();
            }
        }
        return null;
    }
}
