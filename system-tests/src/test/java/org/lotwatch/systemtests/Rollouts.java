package org.lotwatch.systemtests;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What operators do to replicas while records flow. */
final class Rollouts {
    private static final int MORE = 3;
    private static final int COMMITS_IN_BETWEEN = 10;

    private Rollouts() {}

    /** Every replica is stopped in order and started again, one after the other. */
    static void restartByTurns(FaultSite site, SplittableRandom random) throws Exception {
        for (Replica replica : site.replicas()) {
            replica.service().stop();
            site.awaitCommits(1 + random.nextInt(COMMITS_IN_BETWEEN));
            replica.service().start().awaitReady();
        }
    }

    /** From two replicas to one, to four, to one, and to two again. */
    static void scale(FaultSite site, SplittableRandom random) throws Exception {
        Replica away = site.any(random);
        away.service().stop();
        site.awaitCommits(COMMITS_IN_BETWEEN);
        List<Replica> more =
                Stream.generate(site.installation()::replica).limit(MORE).toList();
        more.forEach(replica -> replica.service().start());
        more.forEach(replica -> replica.service().awaitReady());
        site.awaitCommits(COMMITS_IN_BETWEEN);
        for (Replica replica : more) {
            replica.service().stop();
            replica.close();
        }
        site.awaitCommits(COMMITS_IN_BETWEEN);
        away.service().start().awaitReady();
    }
}
