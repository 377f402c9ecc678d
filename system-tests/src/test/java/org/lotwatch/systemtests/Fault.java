package org.lotwatch.systemtests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** What can go wrong. Each fault is over when {@link #strike} returns: what was killed runs, what was cut is mended. */
enum Fault {
    REPLICA_KILLED(ProcessFaults::killReplica),
    REPLICA_FROZEN_WITHIN_A_COMMIT(ProcessFaults::freezeWithinACommit),
    BROKER_KILLED(ProcessFaults::killBroker),
    BROKER_FROZEN(ProcessFaults::freezeBroker),
    POSTGRES_KILLED(ProcessFaults::killPostgres),
    BACKEND_KILLED(ProcessFaults::killBackend),
    BACKEND_FROZEN(ProcessFaults::freezeBackend),
    DATABASE_CUT_OFF(WireFaults::cutDatabase),
    DATABASE_SILENT(WireFaults::silenceDatabase),
    DATABASE_SLOW(WireFaults::slowDatabase),
    COMMITS_UNANSWERED(WireFaults::loseAnswersToCommits),
    BROKER_CUT_OFF(WireFaults::cutBroker),
    BROKER_SILENT(WireFaults::silenceBroker),
    BROKER_SLOW(WireFaults::slowBroker),
    EVERYTHING_SENT_AGAIN(TrafficFaults::sendAgainShuffled),
    POISON(TrafficFaults::poison),
    TRANSACTIONS_ABORTED(TrafficFaults::abortTransactions);

    private final Strike strike;

    Fault(Strike strike) {
        this.strike = strike;
    }

    private interface Strike {
        void on(FaultSite site, SplittableRandom random) throws Exception;
    }

    void strike(FaultSite site, SplittableRandom random) throws Exception {
        strike.on(site, random);
    }

    /** Every kind before any of them twice; the same seed gives the same order. */
    static List<Fault> schedule(long seed, int faults) {
        Random random = new Random(seed);
        List<Fault> schedule = new ArrayList<>();
        while (schedule.size() < faults) {
            List<Fault> round = new ArrayList<>(Arrays.asList(values()));
            Collections.shuffle(round, random);
            schedule.addAll(round);
        }
        return schedule.subList(0, faults);
    }
}
