package org.lotwatch.benchmarks.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lotwatch.benchmarks.Arrangement;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.ReferenceLoad;
import org.lotwatch.benchmarks.results.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the moment a question was due to the last byte of its answer, over books that rest. */
@Command(
        name = "query",
        description = "totals and lots at a pace, now and as of another instant",
        mixinStandardHelpOptions = true)
public final class Query implements Callable<Integer> {
    private static final int PARTITIONS = 12;

    @Option(names = "--events", defaultValue = "300000", description = "counted before (${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--lots", defaultValue = "1500", description = "lots (${DEFAULT-VALUE})")
    private int lots;

    @Option(names = "--seconds", defaultValue = "10", description = "for each question (${DEFAULT-VALUE})")
    private long seconds;

    @Option(
            names = "--questions",
            split = "[|]",
            defaultValue = "500 /api/v1/totals|500 /api/v1/totals?groupBy=nature|500 /api/v1/lots/KM-70-00000"
                    + "|100 /api/v1/lots?limit=50|5 /api/v1/totals?asOf=2023-10-06T06:00:00Z"
                    + "|200 /api/v1/lots/KM-70-00000?asOf=2023-10-06T06:00:00Z",
            description = "how many a second and what is asked, with | between; each alone (${DEFAULT-VALUE})")
    private List<String> questions = List.of();

    @Option(names = "--heap", defaultValue = "1536m", description = "of stats-service (${DEFAULT-VALUE})")
    private String heap = "";

    /** What is asked, and how often. */
    private record Question(long perSecond, String path) {

        static Question parse(String text) {
            String[] halves = text.strip().split(" ", 2);
            return new Question(Long.parseLong(halves[0]), halves[1]);
        }
    }

    @Override
    public Integer call() throws Exception {
        try (Bench bench = Bench.start("query", PARTITIONS)) {
            ResultFile.write("query", bench.postgresVersion(), conditions(), measure(bench));
        }
        return 0;
    }

    /** Under what it is measured, in a line. */
    public String conditions() {
        return "%,d events and duplicates over %,d lots; %,d s for each question after as long a warm-up; from when it was due to the last byte"
                .formatted(events, lots, seconds);
    }

    /** A table of the waits. */
    public String measure(Bench bench) throws Exception {
        StringBuilder table = new StringBuilder(
                        "| question | a second | answers | refused (429) | " + Percentiles.HEADING + " |\n")
                .append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        try (Bench.Packaged stats = bench.service("stats-service", bench.database("stats"), heap)) {
            ReferenceLoad load = new ReferenceLoad(lots, events, Arrangement.SCATTERED);
            load.send(bench.bootstrap(), "none");
            stats.awaitReady();
            Api api = new Api(stats.base());
            while (api.inspected() < load.sum().inspected()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            for (Question question : questions.stream().map(Question::parse).toList()) {
                measure(api, question, new Percentiles()); // to warm up; not shown
                Percentiles waits = new Percentiles();
                long refused = measure(api, question, waits);
                table.append("| %s | %,d | %,d | %,d | %s |%n"
                        .formatted(question.path, question.perSecond, waits.pieces(), refused, waits.row()));
            }
        }
        return table.toString();
    }

    /** Returns how many questions were refused; the waits are those of the others. */
    private long measure(Api api, Question question, Percentiles waits) {
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        Schedule schedule = Schedule.from(System.nanoTime(), question.perSecond);
        for (long number = 0; number < question.perSecond * seconds; number++) {
            schedule.await(number);
            long due = schedule.due(number);
            answers.add(api.ask(question.path).whenComplete((answered, failure) -> {
                if (Boolean.TRUE.equals(answered)) {
                    waits.take(due, System.nanoTime());
                }
            }));
        }
        return answers.stream().filter(answer -> !answer.join()).count(); // a failure ends the measurement
    }
}
