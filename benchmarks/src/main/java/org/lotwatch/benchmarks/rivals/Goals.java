package org.lotwatch.benchmarks.rivals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.lotwatch.benchmarks.Arrangement;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.pace.Latency;
import org.lotwatch.benchmarks.pace.Query;
import org.lotwatch.benchmarks.pace.WritePath;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * All that the goals speak of in one sitting: the rivals, the same log longer, clustered and over more partitions, waits at a
 * pace, and reports over HTTP. The rounds of the four contests alternate, so that what the machine does meanwhile meets all.
 */
@Command(
        name = "goals",
        description = "everything that the goals speak of, and a table of goals and figures",
        mixinStandardHelpOptions = true)
public final class Goals implements Callable<Integer> {
    private static final int LOTS = 1500;
    private static final int PARTITIONS = 12;

    @Option(names = "--events", defaultValue = "1500000", description = "of a log (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--more-events", defaultValue = "6000000", description = "of the longer log (${DEFAULT-VALUE})")
    private long moreEvents;

    @Option(names = "--runs", defaultValue = "5", description = "of each (${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--slow-runs",
            defaultValue = "2",
            description = "of sql, streams-dsl and flink-rocksdb (${DEFAULT-VALUE})")
    private int slowRuns;

    @Option(names = "--heap", defaultValue = "1536m", description = "of each candidate (${DEFAULT-VALUE})")
    private String heap = "";

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "of each pace of the latency, half of it for each question (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--minutes",
            defaultValue = "33",
            description = "no round begins that would end later, by the longest so far (${DEFAULT-VALUE})")
    private int minutes;

    @Option(names = "--rivals-only", description = "without the waits, the reports and the questions")
    private boolean rivalsOnly;

    @Override
    public Integer call() throws Exception {
        long begin = System.nanoTime();
        Candidate.requireBuilt(List.of(Candidate.values()));
        GoalsPage page = new GoalsPage();
        if (!rivalsOnly) {
            paced(page);
        }
        List<Contest> open = new ArrayList<>();
        try {
            openAll(open);
            rounds(open, page, begin);
        } finally {
            open.forEach(Contest::close);
        }
        page.print();
        return page.isComplete() && open.stream().allMatch(Contest::isComplete) ? 0 : 1;
    }

    private void paced(GoalsPage page) throws Exception {
        stage(page, "latency", bench -> {
            Latency latency = CommandLine.populateCommand(new Latency(), "--seconds=" + seconds);
            page.take(latency, latency.measure(bench));
        });
        stage(page, "write-path", bench -> {
            WritePath reports = CommandLine.populateCommand(new WritePath());
            page.take(reports, reports.measure(bench));
        });
        stage(page, "query", bench -> {
            Query query = CommandLine.populateCommand(new Query(), "--seconds=" + Math.max(1, seconds / 2));
            page.take(query, query.measure(bench));
        });
    }

    /** What is measured on servers of its own. */
    private interface Stage {
        void on(Bench bench) throws Exception;
    }

    /** One that fails does not keep the others from their turn. */
    private static void stage(GoalsPage page, String name, Stage stage) throws Exception {
        try (Bench bench = Bench.start(name, PARTITIONS)) {
            stage.on(bench);
        } catch (IllegalStateException | IOException | ExecutionException | CompletionException e) {
            page.fail(name, e);
        }
    }

    private void openAll(List<Contest> open) throws Exception {
        Conditions usual = new Conditions(events, LOTS, Arrangement.SCATTERED, 4, "none", heap, 1000);
        open.add(Contest.open(usual, everyone()));
        open.add(Contest.open(usual.withEvents(moreEvents), bounds()));
        open.add(Contest.open(usual.withArrangement(Arrangement.CLUSTERED), bounds()));
        open.add(Contest.open(usual.withPartitions(32), bounds()));
    }

    /** Keeps the page after each round, so that an interruption costs no more than a round. */
    private void rounds(List<Contest> open, GoalsPage page, long begin) throws Exception {
        long longest = 0;
        for (int run = 1; run <= runs; run++) {
            long from = System.nanoTime();
            if (run > 1 && from - begin + longest > TimeUnit.MINUTES.toNanos(minutes)) {
                System.out.printf("no time is left for round %d of %d%n", run, runs);
                return;
            }
            for (Contest contest : open) {
                contest.round(run);
            }
            page.keep(open);
            longest = Math.max(longest, System.nanoTime() - from);
        }
    }

    private Map<Candidate, Integer> everyone() {
        Map<Candidate, Integer> turns = new EnumMap<>(Candidate.class);
        for (Candidate candidate : Candidate.values()) {
            turns.put(candidate, candidate.isSlow() ? Math.min(runs, slowRuns) : runs);
        }
        return turns;
    }

    /** Ours, and what no consumer can exceed. */
    private Map<Candidate, Integer> bounds() {
        return Map.of(Candidate.RAW, runs, Candidate.OURS, runs);
    }
}
