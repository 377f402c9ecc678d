package org.lotwatch.systemtests;

import java.time.Duration;
import java.util.SplittableRandom;

/** The network between one replica and a server is bad for as long as some hundreds of records take to be sent. */
final class WireFaults {

    private WireFaults() {}

    static void cutDatabase(FaultSite site, SplittableRandom random) {
        cut(site, site.any(random).toDatabase(), random);
    }

    static void cutBroker(FaultSite site, SplittableRandom random) {
        cut(site, site.any(random).toBroker(), random);
    }

    private static void cut(FaultSite site, Wire wire, SplittableRandom random) {
        wire.cut();
        last(site, random);
        wire.mend();
    }

    static void silenceDatabase(FaultSite site, SplittableRandom random) {
        silence(site, site.any(random).toDatabase(), random);
    }

    static void silenceBroker(FaultSite site, SplittableRandom random) {
        silence(site, site.any(random).toBroker(), random);
    }

    /** Half of the time what was held back arrives late, half of the time never. */
    private static void silence(FaultSite site, Wire wire, SplittableRandom random) {
        boolean forever = random.nextBoolean();
        wire.silence();
        last(site, random);
        if (forever) {
            wire.cut();
        }
        wire.mend();
    }

    static void slowDatabase(FaultSite site, SplittableRandom random) {
        slow(site, site.any(random).toDatabase(), random);
    }

    static void slowBroker(FaultSite site, SplittableRandom random) {
        slow(site, site.any(random).toBroker(), random);
    }

    private static void slow(FaultSite site, Wire wire, SplittableRandom random) {
        wire.delay(Duration.ofMillis(5 + random.nextInt(60)));
        last(site, random);
        wire.mend();
    }

    private static void last(FaultSite site, SplittableRandom random) {
        site.traffic().awaitMore(400 + random.nextInt(800));
    }

    /** The database commits, and nobody hears of it. */
    static void loseAnswersToCommits(FaultSite site, SplittableRandom random) throws Exception {
        site.replicas().forEach(replica -> replica.toDatabase().lose(PostgresAnswers::isCommitDone));
        site.awaitCommits(1 + random.nextInt(2));
        site.replicas().forEach(replica -> replica.toDatabase().mend());
    }
}
