package org.lotwatch.local;

/** The voyage cannot be fed; the message says why and what helps. */
public final class FeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** States cause and remedy. */
    public FeedException(String message) {
        super(message);
    }

    /** States cause and remedy, and keeps the machine's own reason. */
    public FeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
