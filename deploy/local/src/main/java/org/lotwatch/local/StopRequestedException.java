package org.lotwatch.local;

/** The user wants to stop before the system is up. */
final class StopRequestedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StopRequestedException() {
        super("stopped on request");
    }
}
