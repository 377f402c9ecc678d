package org.lotwatch.systemtests;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.lotwatch.testkit.oracle.LogRecord;

/** What faults happen to: a broker, a database, replicas of stats-service behind wires, and traffic that does not stop. */
final class FaultSite implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Installation installation;
    private final List<Replica> replicas;
    private final StoredLanes stored;
    private final Traffic traffic;

    private FaultSite(Installation installation, List<Replica> replicas, Traffic traffic) {
        this.installation = installation;
        this.replicas = replicas;
        this.stored = new StoredLanes(installation.database("stats"));
        this.traffic = traffic;
    }

    /** Everything runs, and the traffic flows. */
    static FaultSite open(Installation installation, List<Replica> replicas, List<LogRecord> history) {
        replicas.forEach(replica -> replica.service().start());
        replicas.forEach(replica -> replica.service().awaitReady());
        return new FaultSite(installation, replicas, new Traffic(installation.bootstrap(), history));
    }

    Installation installation() {
        return installation;
    }

    Traffic traffic() {
        return traffic;
    }

    StoredLanes stored() {
        return stored;
    }

    List<Replica> replicas() {
        return replicas;
    }

    Replica any(SplittableRandom random) {
        return replicas.get(random.nextInt(replicas.size()));
    }

    /** Returns when everything that stands on the topics now is committed. */
    void awaitApplied() {
        Map<String, Long> ends = EndOffsets.of(installation.bootstrap());
        until("everything up to " + ends + " is applied", () -> {
            Map<String, Long> positions = stored.positions();
            return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        });
    }

    /** Returns when so many more commits are stored. */
    void awaitCommits(int more) throws SQLException {
        long until = stored.commits() + more;
        until("commits are stored", () -> stored.commits() >= until);
    }

    /** Waits for a condition; a database that does not answer does not satisfy it. */
    static void until(String what, Callable<Boolean> condition) {
        await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(condition);
    }

    /** Lets the traffic rest until all of it is applied, compares everything, and lets it go on. */
    Audit audit() throws SQLException {
        traffic.rest();
        awaitApplied();
        Audit audit = Audit.of(this);
        traffic.goOn();
        return audit;
    }

    @Override
    public void close() {
        traffic.close();
        replicas.forEach(Replica::close);
    }
}
