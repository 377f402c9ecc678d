package org.lotwatch.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** TCP ports on 127.0.0.1. A free port may be taken by somebody else before it is used. */
public final class Ports {
    /** Below the range that systems hand to outgoing connections, so that a client's socket never sits on our port. */
    private static final int FIRST_FREE = 20_000;

    private static final int LAST_FREE = 32_000;
    private static final int ATTEMPTS = 1_000;

    private Ports() {}

    /** Whether nobody listens on this port of 127.0.0.1 or of all addresses. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Some free port. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, FIRST_FREE, LAST_FREE)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new EmbeddedServerException(
                        "no free port between " + FIRST_FREE + " and " + LAST_FREE + " on 127.0.0.1"));
    }

    /** The first free port at or above {@code port}. */
    public static int freeFrom(int port) {
        return IntStream.rangeClosed(port, 65_535)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new EmbeddedServerException("no free port from " + port + " on 127.0.0.1"));
    }

    /**
     * Insists on a port.
     *
     * @throws EmbeddedServerException if it is taken; the message names the port and who wanted it
     */
    public static void requireFree(int port, String wantedBy) {
        if (!isFree(port)) {
            throw new EmbeddedServerException("port " + port + " on 127.0.0.1 is taken, so " + wantedBy
                    + " cannot listen there: stop the program that holds it, or choose another port");
        }
    }
}
