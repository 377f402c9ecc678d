package org.lotwatch.benchmarks.rivals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lotwatch.benchmarks.Bench;
import org.lotwatch.benchmarks.results.ResultFile;

/** The table of a contest, as Markdown, on what it was measured, and every single run. */
final class ResultPage {
    private final Conditions conditions;
    private final Map<Candidate, Results> results;

    ResultPage(Conditions conditions, Map<Candidate, Results> results) {
        this.conditions = conditions;
        this.results = results;
    }

    void write(Bench bench) throws IOException, SQLException {
        String load = conditions.loadText() + "\n* Runs: " + conditions.settingsText();
        ResultFile.write("rivals-" + conditions.slug(), bench, load, table() + "\n" + meanings() + "\n" + runs());
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                | candidate | events/s cold | events/s warm | with start | start s | CPU us/event | warm | peak MiB | cold, of ours | warm, of ours |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        results.forEach((candidate, runs) -> table.append("| ")
                .append(candidate.label())
                .append(figure("%,.0f", runs.median(Timing::cold)))
                .append(figure("%,.0f", runs.median(Timing::warm)))
                .append(figure("%,.0f", runs.median(Timing::all)))
                .append(figure("%.1f", runs.median(Timing::startSeconds)))
                .append(figure("%.2f", runs.median(Timing::cpuMicros)))
                .append(figure("%.2f", runs.median(Timing::warmCpuMicros)))
                .append(figure("%,.0f", runs.median(Timing::peakMebibytes)))
                .append(figure("%.2f", ofOurs(runs, Timing::cold)))
                .append(figure("%.2f", ofOurs(runs, Timing::warm)))
                .append(" |\n"));
        return table.toString();
    }

    private Optional<Double> ofOurs(Results runs, ToDoubleFunction<Timing> figure) {
        Results ours = results.get(Candidate.OURS);
        return ours == null ? Optional.empty() : runs.medianRatio(ours, figure);
    }

    private static String figure(String format, Optional<Double> value) {
        return " | "
                + value.map(known -> String.format(Locale.ROOT, format, known)).orElse("-");
    }

    private String meanings() {
        StringBuilder text = new StringBuilder("""
                Medians of the runs. Rates count every record, duplicates included, up to the commit that covers the last one.
                Cold begins at the first commit, warm at the first that covers half of the records, "with start" at the start
                of the process. CPU sums application, broker and PostgreSQL over the whole run, start included, and over its
                second half. The totals of every lot were read after the end and equal what was sent, unless a run is
                marked as failed; raw counts nothing.

                """);
        results.keySet()
                .forEach(candidate -> text.append("* ")
                        .append(candidate.label())
                        .append(": ")
                        .append(candidate.description())
                        .append('\n'));
        return text.toString();
    }

    private String runs() {
        StringBuilder lines = new StringBuilder("""
                ## Every run

                | candidate | events/s cold | events/s warm | with start | CPU us/event |
                | --- | ---: | ---: | ---: | ---: |
                """);
        results.forEach((candidate, all) -> {
            all.timings()
                    .forEach(timing -> lines.append(String.format(
                            Locale.ROOT,
                            "| %s | %,.0f | %,.0f | %,.0f | %.2f |%n",
                            candidate.label(),
                            timing.cold(),
                            timing.warm(),
                            timing.all(),
                            timing.cpuMicros())));
            all.failures()
                    .forEach(
                            reason -> lines.append("| %s | failed: %s | | | |%n".formatted(candidate.label(), reason)));
        });
        return lines.toString();
    }
}
