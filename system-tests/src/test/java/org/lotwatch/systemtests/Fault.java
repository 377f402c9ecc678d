package org.lotwatch.systemtests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What can go wrong. Each fault is over when {@link #strike} returns: what was killed runs, what was cut is mended. */
enum Fault {
    REPLICA_KILLED(Form.SHORT, Sort.PROCESS, ProcessFaults::killReplica),
    REPLICA_FROZEN_WITHIN_A_COMMIT(Form.SHORT, Sort.PROCESS, ProcessFaults::freezeWithinACommit),
    REPLICA_OVERTAKEN_BEFORE_ITS_COMMIT(Form.SHORT, Sort.PROCESS, Overtaking::strike),
    BROKER_KILLED(Form.SHORT, Sort.PROCESS, ProcessFaults::killBroker),
    BROKER_FROZEN(Form.SHORT, Sort.PROCESS, ProcessFaults::freezeBroker),
    POSTGRES_KILLED(Form.SHORT, Sort.PROCESS, ProcessFaults::killPostgres),
    BACKEND_KILLED(Form.SHORT, Sort.PROCESS, ProcessFaults::killBackend),
    BACKEND_FROZEN(Form.SHORT, Sort.PROCESS, ProcessFaults::freezeBackend),
    DATABASE_CUT_OFF(Form.SHORT, Sort.NETWORK, WireFaults::cutDatabase),
    DATABASE_SILENT(Form.SHORT, Sort.NETWORK, WireFaults::silenceDatabase),
    DATABASE_CUT_OFF_ONE_WAY(Form.LONG, Sort.NETWORK, WireFaults::cutDatabaseOneWay),
    DATABASE_HALF_OPEN(Form.LONG, Sort.NETWORK, WireFaults::forgetConnectionsToDatabase),
    DATABASE_SLOW(Form.SHORT, Sort.NETWORK, WireFaults::slowDatabase),
    DATABASE_SLOW_NOW_AND_THEN(Form.LONG, Sort.NETWORK, WireFaults::delayDatabaseNowAndThen),
    DATABASE_NARROW(Form.LONG, Sort.NETWORK, WireFaults::narrowDatabase),
    COMMITS_UNANSWERED(Form.SHORT, Sort.NETWORK, WireFaults::loseAnswersToCommits),
    BROKER_CUT_OFF(Form.SHORT, Sort.NETWORK, WireFaults::cutBroker),
    BROKER_SILENT(Form.SHORT, Sort.NETWORK, WireFaults::silenceBroker),
    BROKER_CUT_OFF_ONE_WAY(Form.LONG, Sort.NETWORK, WireFaults::cutBrokerOneWay),
    BROKER_HALF_OPEN(Form.LONG, Sort.NETWORK, WireFaults::forgetConnectionsToBroker),
    BROKER_SLOW(Form.SHORT, Sort.NETWORK, WireFaults::slowBroker),
    BROKER_SLOW_NOW_AND_THEN(Form.LONG, Sort.NETWORK, WireFaults::delayBrokerNowAndThen),
    BROKER_NARROW(Form.LONG, Sort.NETWORK, WireFaults::narrowBroker),
    ANSWERS_BROKEN_OFF(Form.SHORT, Sort.NETWORK, WireFaults::breakAnswersOff),
    EVERYTHING_SENT_AGAIN(Form.SHORT, Sort.TRAFFIC, TrafficFaults::sendAgainShuffled),
    POISON(Form.SHORT, Sort.TRAFFIC, TrafficFaults::poison),
    FLOOD(Form.LONG, Sort.TRAFFIC, TrafficFaults::flood),
    TRANSACTIONS_ABORTED(Form.SHORT, Sort.TRAFFIC, TrafficFaults::abortTransactions),
    RESTARTED_BY_TURNS(Form.LONG, Sort.ROLLOUT, Rollouts::restartByTurns),
    SCALED_TO_ONE_AND_FOUR(Form.LONG, Sort.ROLLOUT, Rollouts::scale);

    /** Some kinds take too long for every build. */
    enum Form {
        SHORT,
        LONG
    }

    /** What it happens to, and how often each round of a long schedule has it. */
    enum Sort {
        /** Killed or standing still. */
        PROCESS(9),
        NETWORK(1),
        TRAFFIC(1),
        ROLLOUT(1);

        private final int turns;

        Sort(int turns) {
            this.turns = turns;
        }
    }

    /** To repeat some kinds, by their names with commas between; all if empty. */
    private static final String ONLY = System.getProperty("lotwatch.faults.only", "");

    private final Form form;
    private final Sort sort;
    private final Strike strike;

    Fault(Form form, Sort sort, Strike strike) {
        this.form = form;
        this.sort = sort;
        this.strike = strike;
    }

    private interface Strike {
        void on(FaultSite site, SplittableRandom random) throws Exception;
    }

    void strike(FaultSite site, SplittableRandom random) throws Exception {
        strike.on(site, random);
    }

    Sort sort() {
        return sort;
    }

    /** A short schedule has each of its kinds once; each round of a long one has every kind. The same seed, the same order. */
    static List<Fault> schedule(Form form, int rounds, long seed) {
        Random random = new Random(seed);
        List<Fault> schedule = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            List<Fault> round = new ArrayList<>(round(form));
            Collections.shuffle(round, random);
            schedule.addAll(round);
        }
        return schedule;
    }

    private static List<Fault> round(Form form) {
        return Stream.of(values())
                .filter(fault -> ONLY.isEmpty() || List.of(ONLY.split(",")).contains(fault.name()))
                .filter(fault -> form == Form.LONG || fault.form == Form.SHORT)
                .flatMap(fault -> Collections.nCopies(form == Form.LONG ? fault.sort.turns : 1, fault).stream())
                .toList();
    }
}
