package org.lotwatch.stats;

/** All streams that this replica serves at once are taken. */
public final class TooManyStreamsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int most;

    TooManyStreamsException(int most) {
        super("all " + most + " streams are taken");
        this.most = most;
    }

    public int most() {
        return most;
    }
}
