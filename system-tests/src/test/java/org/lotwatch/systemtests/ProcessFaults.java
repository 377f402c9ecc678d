package org.lotwatch.systemtests;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Processes are killed, or stand still and go on later as if nothing had been. */
final class ProcessFaults {
    private static final int ATTEMPTS = 100;

    private ProcessFaults() {}

    static void killReplica(FaultSite site, SplittableRandom random) throws Exception {
        site.awaitCommits(1 + random.nextInt(10));
        site.any(random).killAndRestart();
    }

    /**
     * A replica stands still in the middle of a commit for as long as another one needs to take its lanes and to commit past it;
     * then it wakes and goes on with what it had in hand.
     */
    static void freezeWithinACommit(FaultSite site, SplittableRandom random) throws Exception {
        Replica replica = site.any(random);
        replica.toDatabase().delay(Duration.ofMillis(10));
        freezeWithinACommit(site, replica);
        replica.toDatabase().mend();
        site.traffic().rest();
        site.awaitApplied();
        long lanes = replica.assignments();
        replica.thaw();
        FaultSite.until("the replica that stood still has its share again", () -> replica.assignments() > lanes);
        site.traffic().goOn();
    }

    private static void freezeWithinACommit(FaultSite site, Replica replica) throws SQLException {
        for (int i = 0; i < ATTEMPTS; i++) {
            FaultSite.until(
                    "a commit is under way", () -> !writing(site, replica).isEmpty());
            replica.freeze();
            if (!writing(site, replica).isEmpty()) {
                return;
            }
            replica.thaw();
        }
        throw new IllegalStateException("no commit was caught under way in " + ATTEMPTS + " attempts");
    }

    private static Set<Long> writing(FaultSite site, Replica replica) throws SQLException {
        return site.stored().inTheMiddleOfACommit(replica.toDatabase().portsAtServer());
    }

    static void killBroker(FaultSite site, SplittableRandom random) throws Exception {
        site.awaitCommits(1 + random.nextInt(10));
        site.installation().broker().kill();
        site.installation().broker().start();
    }

    static void freezeBroker(FaultSite site, SplittableRandom random) {
        long pid = site.installation().broker().pid();
        Signal.STOP.to(pid);
        site.traffic().awaitMore(500 + random.nextInt(1_000));
        Signal.CONT.to(pid);
    }

    static void killPostgres(FaultSite site, SplittableRandom random) throws Exception {
        site.awaitCommits(1 + random.nextInt(10));
        site.installation().killAndRestartPostgres();
    }

    /** The others are ended by the server then, which recovers. */
    static void killBackend(FaultSite site, SplittableRandom random) throws Exception {
        site.awaitCommits(1 + random.nextInt(10));
        Signal.KILL.to(backend(site, random));
    }

    static void freezeBackend(FaultSite site, SplittableRandom random) throws Exception {
        long backend = backend(site, random);
        Signal.STOP.to(backend);
        site.traffic().awaitMore(500 + random.nextInt(500));
        Signal.CONT.to(backend);
    }

    private static long backend(FaultSite site, SplittableRandom random) throws SQLException {
        FaultSite.until(
                "the database works for stats-service",
                () -> !site.stored().backends().isEmpty());
        List<Long> backends = List.copyOf(site.stored().backends());
        return backends.get(random.nextInt(backends.size()));
    }
}
