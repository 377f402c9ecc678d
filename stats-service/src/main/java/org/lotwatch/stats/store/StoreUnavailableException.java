package org.lotwatch.stats.store;

/** The database did not answer a question; asking again later may help. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreUnavailableException(String what, Throwable cause) {
        super(what + " failed: " + cause.getMessage(), cause);
    }
}
