package org.lotwatch.stats.store;

import java.sql.SQLException;

/** The database did not answer a question; asking again later may help. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreUnavailableException(String what, SQLException cause) {
        super(what + " failed: " + cause.getMessage(), cause);
    }
}
