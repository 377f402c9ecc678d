package org.lotwatch.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import org.lotwatch.benchmarks.results.Machine;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs JMH with its own options and keeps the scores with their error bars. */
public final class JmhRun {
    private JmhRun() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, IOException {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        LocalDate date = LocalDate.now(ZoneOffset.UTC);
        Path page = Files.writeString(Path.of("benchmarks/results", date + "-jmh.md"), page(date, results));
        System.out.println("written to " + page);
    }

    private static String page(LocalDate date, Collection<RunResult> results) throws IOException {
        StringBuilder page = new StringBuilder("""
                # What one event costs in one thread, %s

                * Machine: %s
                * Java: %s

                | benchmark | score | error (99.9 %%) | unit | samples |
                | --- | ---: | ---: | --- | ---: |
                """.formatted(date, Machine.hardware(), Machine.java()));
        results.forEach(result -> page.append(row(result)));
        return page.toString();
    }

    private static String row(RunResult run) {
        String name = run.getParams().getBenchmark();
        Result<?> score = run.getPrimaryResult();
        return String.format(
                Locale.ROOT,
                "| %s | %,.1f | ± %,.1f | %s | %d |%n",
                name.substring(JmhRun.class.getPackageName().length() + 1),
                score.getScore(),
                score.getScoreError(),
                score.getScoreUnit(),
                score.getSampleCount());
    }
}
