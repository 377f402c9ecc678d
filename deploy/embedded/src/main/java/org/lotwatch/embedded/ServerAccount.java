package org.lotwatch.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The account that PostgreSQL runs under. It refuses to run as root, so root has to become somebody else. */
enum ServerAccount {
    /** An ordinary user's own. */
    OWN(List.of(), -1),
    /** Root steps down to an account without rights; needs every folder above the data to be open to it. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"), 65_534),
    /** Root steps into a user namespace, in which it is nobody; forbidden in some containers. */
    NAMESPACE(List.of("unshare", "-U"), 0);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PROBE = "test -x \"$0\" && test -w \"$1\" && test \"$(id -u)\" != 0";

    private final List<String> prefix;
    private final int owner;

    ServerAccount(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    /**
     * The first account that works here; {@code directory} is handed to it with all it holds.
     *
     * @throws EmbeddedServerException if we are root and there is no way to step down
     */
    static ServerAccount choose(PostgresBinaries binaries, Path directory) throws IOException {
        if (!isRoot()) {
            return OWN;
        }
        for (ServerAccount account : List.of(NOBODY, NAMESPACE)) {
            account.own(directory);
            if (account.works(binaries, directory)) {
                return account;
            }
        }
        throw new EmbeddedServerException("PostgreSQL refuses to run as root, and neither setpriv nor unshare can step"
                + " down to another account for " + directory + ": run as an ordinary user, or choose a data directory"
                + " whose parent folders every account may enter");
    }

    /**
     * PostgreSQL asks the system for the name of the account that it runs under, and does not start without an answer.
     *
     * @throws EmbeddedServerException if this account has a number only
     */
    static void requireName() throws IOException {
        if (new UnixSystem().getUsername() == null) {
            String uid =
                    Command.run(List.of("id", "-u"), Path.of("/"), PATIENCE).said();
            throw new EmbeddedServerException("PostgreSQL does not run under an account without a name, and uid " + uid
                    + " has none here: add it to /etc/passwd (lotwatch:x:" + uid + ":" + uid
                    + "::/tmp:/bin/sh), or run as a user who is listed there");
        }
    }

    /** Data that another account created stays with it; only root may take it over. */
    static void requireUsable(Path directory) throws IOException {
        long us = new UnixSystem().getUid();
        int owner = (Integer) Files.getAttribute(directory, "unix:uid");
        if (us != 0 && us != owner) {
            throw new EmbeddedServerException("the database in " + directory + " belongs to another account (uid "
                    + owner + "): run as the user who created it, or choose another data directory");
        }
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Hands a file or folder to this account. */
    void own(Path path) throws IOException {
        if (owner < 0 || Integer.valueOf(owner).equals(Files.getAttribute(path, "unix:uid"))) {
            return;
        }
        try (Stream<Path> everything = Files.walk(path)) {
            // The top comes last: were we interrupted, its owner would still say that work is left.
            for (Path each : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(each, "unix:uid", owner);
                Files.setAttribute(each, "unix:gid", owner);
            }
        }
    }

    private boolean works(PostgresBinaries binaries, Path directory) {
        try {
            List<String> probe = List.of("sh", "-c", PROBE, binaries.program("postgres"), directory.toString());
            return Command.run(command(probe), Path.of("/"), PATIENCE).succeeded();
        } catch (IOException noAnswer) {
            return false;
        }
    }
}
