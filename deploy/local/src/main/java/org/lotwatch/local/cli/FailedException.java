package org.lotwatch.local.cli;

/** A command cannot do what it was asked; the message is a sentence for people, or a few, each on a line. */
final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    /** Says everything in one message, such as a service's own. */
    FailedException(String message) {
        super(message);
        this.what = message;
        this.remedy = "do as it says";
    }

    FailedException(String what, String remedy, Throwable cause) {
        super(what + ": " + remedy, cause);
        this.what = what;
        this.remedy = remedy;
    }

    /** What is wrong. */
    String what() {
        return what;
    }

    /** What helps. */
    String remedy() {
        return remedy;
    }
}
