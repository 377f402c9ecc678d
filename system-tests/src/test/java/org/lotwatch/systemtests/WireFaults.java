package org.lotwatch.systemtests;

import java.time.Duration;
import java.util.SplittableRandom;

/** The network between one replica and a server is bad for as long as some hundreds of records take to be sent. */
final class WireFaults {
    private static final int NARROW_BYTES_PER_SECOND = 64 * 1024;

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

    /** Half of the time what was asked arrives late, half of the time the answers do. */
    static void cutDatabaseOneWay(FaultSite site, SplittableRandom random) {
        cutOneWay(site, site.any(random).toDatabase(), random);
    }

    static void cutBrokerOneWay(FaultSite site, SplittableRandom random) {
        cutOneWay(site, site.any(random).toBroker(), random);
    }

    private static void cutOneWay(FaultSite site, Wire wire, SplittableRandom random) {
        if (random.nextBoolean()) {
            wire.deafen();
        } else {
            wire.mute();
        }
        last(site, random);
        wire.mend();
    }

    /** The server has forgotten the connections, the client believes in them for as long as it waits for an answer. */
    static void forgetConnectionsToDatabase(FaultSite site, SplittableRandom random) {
        Replica replica = site.any(random);
        replica.toDatabase().abandonAll();
        last(site, random);
        FaultSite.until(
                "questions are answered again",
                () -> replica.service().answers().isAnswering());
    }

    static void forgetConnectionsToBroker(FaultSite site, SplittableRandom random) {
        site.any(random).toBroker().abandonAll();
        last(site, random);
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

    static void delayDatabaseNowAndThen(FaultSite site, SplittableRandom random) {
        delayNowAndThen(site, site.any(random).toDatabase(), random);
    }

    static void delayBrokerNowAndThen(FaultSite site, SplittableRandom random) {
        delayNowAndThen(site, site.any(random).toBroker(), random);
    }

    private static void delayNowAndThen(FaultSite site, Wire wire, SplittableRandom random) {
        wire.delay(Duration.ofMillis(50), Duration.ofMillis(100 + random.nextInt(400)));
        last(site, random);
        wire.mend();
    }

    static void narrowDatabase(FaultSite site, SplittableRandom random) {
        narrow(site, site.any(random).toDatabase(), random);
    }

    static void narrowBroker(FaultSite site, SplittableRandom random) {
        narrow(site, site.any(random).toBroker(), random);
    }

    private static void narrow(FaultSite site, Wire wire, SplittableRandom random) {
        wire.narrow(NARROW_BYTES_PER_SECOND);
        last(site, random);
        wire.mend();
    }

    /** Answers end in their middle: of the broker those with records, of the database those with rows. */
    static void breakAnswersOff(FaultSite site, SplittableRandom random) {
        Replica replica = site.any(random);
        replica.toBroker().breakOff(1_000 + random.nextInt(2_000));
        replica.toDatabase().breakOff(30 + random.nextInt(100));
        last(site, random);
        replica.mend();
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
