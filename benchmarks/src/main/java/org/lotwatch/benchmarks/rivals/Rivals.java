package org.lotwatch.benchmarks.rivals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lotwatch.benchmarks.Arrangement;
import org.lotwatch.benchmarks.results.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ours beside its rivals, by turns, on one log; every total of every lot is checked. */
@Command(
        name = "rivals",
        description = "stats-service beside other ways to count the same topics, each from the beginning",
        mixinStandardHelpOptions = true)
public final class Rivals implements Callable<Integer> {
    @Option(names = "--events", defaultValue = "1500000", description = "events without duplicates (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--lots", defaultValue = "1500", description = "lots (${DEFAULT-VALUE})")
    private int lots;

    @Option(names = "--clustered", description = "a report of 1000 rounds speaks of one lot; else rounds are scattered")
    private boolean clustered;

    @Option(names = "--scattered", description = "every round is of another lot than the one before; the default")
    private boolean scattered;

    @Option(names = "--partitions", defaultValue = "4", description = "of each topic (${DEFAULT-VALUE})")
    private int partitions;

    @Option(names = "--runs", defaultValue = "3", description = "runs of each, by turns (${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--slow-runs",
            defaultValue = "3",
            description = "at most so many of sql, streams-dsl and flink-rocksdb (${DEFAULT-VALUE})")
    private int slowRuns;

    @Option(names = "--heap", defaultValue = "1536m", description = "of each candidate (${DEFAULT-VALUE})")
    private String heap = "";

    @Option(names = "--compression", defaultValue = "none", description = "of the topics (${DEFAULT-VALUE})")
    private String compression = "";

    @Option(
            names = "--commit-millis",
            defaultValue = "1000",
            description = "between two commits of those that commit by the clock, at most 1000 (${DEFAULT-VALUE})")
    private long commitMillis;

    @Option(
            names = "--only",
            split = ",",
            description = "raw, jackson, ours, sql, streams-dsl, streams, flink-heap, flink-rocksdb; else all")
    private List<String> only = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<Candidate, Integer> turns = turns();
        Arrangement arrangement = clustered ? Arrangement.CLUSTERED : Arrangement.SCATTERED;
        Conditions conditions = new Conditions(events, lots, arrangement, partitions, compression, heap, commitMillis);
        try (Contest contest = Contest.open(conditions, turns)) {
            for (int run = 1; run <= runs; run++) {
                contest.round(run);
            }
            ResultFile.write(
                    "rivals-" + conditions.slug(),
                    contest.postgresVersion(),
                    conditions + "; " + conditions.settings(),
                    ContestTable.of(contest) + "\n" + ContestTable.meanings());
            return contest.isComplete() ? 0 : 1;
        }
    }

    private Map<Candidate, Integer> turns() {
        require(!(clustered && scattered), "--clustered and --scattered exclude each other");
        require(commitMillis >= 1 && commitMillis <= 1000, "--commit-millis must be 1 to 1000, was " + commitMillis);
        require(lots >= 1 && events >= 4L * lots, "--events must be at least 4 times --lots, were " + events);
        List<String> known =
                Arrays.stream(Candidate.values()).map(Candidate::label).toList();
        List<String> strangers = new ArrayList<>(only);
        strangers.removeAll(known);
        require(strangers.isEmpty(), "--only must name some of " + known + ", named " + strangers);
        Map<Candidate, Integer> turns = new EnumMap<>(Candidate.class);
        for (Candidate candidate : Candidate.values()) {
            if (only.isEmpty() || only.contains(candidate.label())) {
                turns.put(candidate, candidate.isSlow() ? Math.min(runs, slowRuns) : runs);
            }
        }
        Candidate.requireBuilt(turns.keySet());
        return turns;
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
