package org.lotwatch.local;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Gives each purpose a port of its own: the wanted one, or the next free one where the user did not insist. */
final class PortChoice {
    private static final int LAST = 65_535;

    private final IntPredicate isFree;
    private final Consumer<String> say;
    private final Set<Integer> chosen = new HashSet<>();

    PortChoice(IntPredicate isFree, Consumer<String> say) {
        this.isFree = isFree;
        this.say = say;
    }

    /**
     * Chooses and remembers.
     *
     * @throws LaunchException if the user insisted on a port that is taken
     */
    int choose(WantedPort wanted) {
        int port = wanted.port();
        while (!isAvailable(port)) {
            if (wanted.insisted()) {
                throw taken(wanted);
            }
            if (port == LAST) {
                throw new LaunchException("no free port from " + wanted.port() + " for " + wanted.purpose()
                        + ": name one with " + wanted.option());
            }
            port++;
        }
        chosen.add(port);
        if (port != wanted.port()) {
            say.accept("port " + wanted.port() + " is taken, so " + wanted.purpose() + " uses " + port);
        }
        return port;
    }

    private boolean isAvailable(int port) {
        return !chosen.contains(port) && isFree.test(port);
    }

    private LaunchException taken(WantedPort wanted) {
        String holder = chosen.contains(wanted.port()) ? "another part of this run" : "another program";
        return new LaunchException("port " + wanted.port() + " for " + wanted.purpose() + " is taken by " + holder
                + ": stop it, name another port with " + wanted.option() + ", or leave " + wanted.option()
                + " out to take the next free one");
    }
}
