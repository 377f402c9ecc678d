package org.lotwatch.benchmarks.rivals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotwatch.benchmarks.counting.LotTotals;
import org.lotwatch.benchmarks.counting.Printed;
import org.lotwatch.benchmarks.counting.RivalSettings;

/** A candidate that keeps nothing: it prints how far it is, and its totals at the end. */
final class PrintedTrial implements Trial {
    private final Process process;
    private final Path output;
    private final long records;

    private PrintedTrial(Process process, Path output, long records) {
        this.process = process;
        this.output = output;
        this.records = records;
    }

    static Trial start(Contest contest, String name, Class<?> main) throws IOException {
        RivalSettings settings = Settings.of(contest, name);
        Process process = contest.bench()
                .main(
                        name,
                        System.getProperty("java.class.path"),
                        main.getName(),
                        contest.conditions().heap(),
                        settings.environment());
        return new PrintedTrial(
                process, contest.bench().log(name), contest.load().records());
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public long covered() throws IOException {
        return Printed.records(lines()).map(read -> Math.min(read, records)).orElse(0L);
    }

    private List<String> lines() throws IOException {
        String text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    @Override
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public Map<String, LotTotals> totals() throws IOException {
        return Printed.totals(lines()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
