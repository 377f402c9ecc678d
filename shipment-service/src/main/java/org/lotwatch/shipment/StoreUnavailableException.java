package org.lotwatch.shipment;

/** The database did not do what was asked; asking again later may help, and does no harm. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreUnavailableException(Throwable cause) {
        super("the database is away: " + cause.getMessage(), cause);
    }
}
