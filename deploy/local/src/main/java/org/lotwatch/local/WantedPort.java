package org.lotwatch.local;

/**
 * A port that something wants to listen on.
 *
 * @param purpose who wants it, as the user knows it
 * @param option the option that sets it
 * @param port on 127.0.0.1
 * @param insisted whether the user named it; if not, the next free one will do
 */
record WantedPort(String purpose, String option, int port, boolean insisted) {
    WantedPort {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(option + " must be 1 to 65535, was " + port);
        }
    }
}
