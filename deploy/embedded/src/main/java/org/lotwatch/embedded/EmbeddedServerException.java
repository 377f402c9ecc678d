package org.lotwatch.embedded;

/** An embedded server cannot do what was asked; the message says why and what helps. */
public final class EmbeddedServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** States cause and remedy in one message. */
    public EmbeddedServerException(String message) {
        super(message);
    }

    /** States cause and remedy in one message and keeps the machine's own reason. */
    public EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
