package org.lotwatch.testkit.oracle;

/** A record that the contract does not accept; the message says why. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why, null, false, false);
    }
}
